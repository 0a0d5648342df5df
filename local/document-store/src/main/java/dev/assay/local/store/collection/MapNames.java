package dev.assay.local.store.collection;

import java.util.Optional;

/** How the maps in the file are called. A namespace is {@code database.collection}; databases have no dot in their names. */
public final class MapNames {

    private static final String DOCUMENTS = "documents/";
    private static final String INDEX = "index/";

    private MapNames() {}

    static String documents(String namespace) {
        return DOCUMENTS + namespace;
    }

    static String index(String namespace, String index) {
        return INDEX + namespace + "/" + index;
    }

    /** The database that a map belongs to, if it holds documents. */
    public static Optional<String> database(String map) {
        return map.startsWith(DOCUMENTS)
                ? Optional.of(map.substring(DOCUMENTS.length(), map.indexOf('.')))
                : Optional.empty();
    }
}
