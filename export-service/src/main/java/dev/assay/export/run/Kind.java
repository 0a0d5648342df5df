package dev.assay.export.run;

/** The two things that a run can be delivered as; each has an upload of its own. */
public enum Kind {
    /** The structured CSV. */
    STRUCTURED("upload"),
    /** A dataset of its own, with a row per record. */
    ENRICHED("enriched");

    private final String path;

    Kind(String path) {
        this.path = path;
    }

    /** Where an export's document has the upload. */
    public String path() {
        return path;
    }

    /** The path of one of the upload's fields. */
    public String path(String field) {
        return path + "." + field;
    }
}
