package dev.assay.export.run;

/** The two things that a run can be delivered as; each has an upload of its own. */
public enum Kind {
    /** The structured CSV. */
    STRUCTURED("upload", "uploadsBefore"),
    /** A dataset of its own, with a row per record. */
    ENRICHED("enriched", "enrichedBefore");

    private final String path;
    private final String pathBefore;

    Kind(String path, String pathBefore) {
        this.path = path;
        this.pathBefore = pathBefore;
    }

    /** Where an export's document has the upload. */
    public String path() {
        return path;
    }

    /** Where an export's document has the uploads before that. */
    public String pathBefore() {
        return pathBefore;
    }

    /** The path of one of the upload's fields. */
    public String path(String field) {
        return path + "." + field;
    }
}
