package dev.assay.local.store.disk;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import java.util.Comparator;

/** The total order of values in the file: MongoDB's, with short cuts for what ids mostly are. */
final class ValueOrder {

    private static final Comparator<Object> GENERAL = ValueComparator.ascWithoutListHandling();

    private ValueOrder() {}

    static int compare(Object a, Object b) {
        if (a instanceof String x && b instanceof String y) {
            return x.compareTo(y);
        }
        if (a instanceof Double x && b instanceof Double y) {
            return x.compareTo(y);
        }
        if (a instanceof Integer x && b instanceof Integer y) {
            return x.compareTo(y);
        }
        if (a instanceof Missing || b instanceof Missing) {
            return Boolean.compare(b instanceof Missing, a instanceof Missing);
        }
        return GENERAL.compare(a, b);
    }
}
