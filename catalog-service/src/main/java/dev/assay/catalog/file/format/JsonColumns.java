package dev.assay.catalog.file.format;

import dev.assay.catalog.file.text.BadFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The keys of a JSON Lines file, in the order in which they are first seen. */
final class JsonColumns {

    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    int count() {
        return names.size();
    }

    List<String> names() {
        return Collections.unmodifiableList(names);
    }

    /**
     * The column of a key, a new one if it was not seen before.
     *
     * @throws BadFile if there are too many
     */
    int of(String key) {
        var known = places.get(key);
        if (known != null) {
            return known;
        }
        if (names.size() == CsvHeader.MOST_COLUMNS) {
            throw new BadFile("The objects have more than " + CsvHeader.MOST_COLUMNS
                    + " different keys; no more can be taken. Are values used as keys?");
        }
        places.put(key, names.size());
        names.add(key);
        return names.size() - 1;
    }

    /** Forgets the keys that were first seen in a row that is not taken. */
    void forgetFrom(int count) {
        while (names.size() > count) {
            places.remove(names.removeLast());
        }
    }
}
