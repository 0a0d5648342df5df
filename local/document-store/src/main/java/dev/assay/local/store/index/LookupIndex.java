package dev.assay.local.store.index;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.List;

/** An index that finds the documents with given values. */
public interface LookupIndex {

    /** The fields, in the order of the key. */
    List<String> fields();

    /** Whether values of only the first fields are enough. */
    boolean answersPrefixes();

    /** Where the documents with this key lie; a document that holds arrays may be named though another value is meant. */
    List<Object> positions(KeyValue key);

    /** Follows its collection under a new name of its map. */
    void rename(String map);
}
