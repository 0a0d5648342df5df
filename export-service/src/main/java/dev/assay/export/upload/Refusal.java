package dev.assay.export.upload;

import dev.assay.salesforce.OrgFailure;

/** What an org's refusal comes down to for who uploads, and what to do about it. */
final class Refusal {

    /** Stands for an org's error code where there is no such org. */
    static final String UNKNOWN_SOURCE = "source-unknown";

    /** Stands for an org's error code where nobody is let in. */
    static final String NO_ACCESS = "no-access";

    /** The field of a job that names the app. */
    private static final String APP = "EdgemartContainer";

    private Refusal() {}

    /** The org will not do it, however often it is asked. */
    static GivenUp of(OrgFailure failure) {
        var said = failure.sentence();
        if (failure.dailyLimit()) {
            return GivenUp.here("daily-limit", said + " Upload again then: it goes on with what was sent.");
        }
        var code = failure.errorCode() == null ? "" : failure.errorCode();
        return switch (code) {
            case UNKNOWN_SOURCE ->
                GivenUp.anew(
                        UNKNOWN_SOURCE,
                        said + " Choose one of the Salesforce sources in the settings, or add it there.");
            case NO_ACCESS -> GivenUp.here("access-refused", said + " Then upload again: it goes on there.");
            case "FIELD_INTEGRITY_EXCEPTION", "INVALID_FIELD" -> unfit(said);
            case "LIMIT_EXCEEDED" ->
                GivenUp.here(
                        "too-many-jobs",
                        said + " Upload again when a day has passed since the first of them, or into another dataset.");
            default -> other(failure, said);
        };
    }

    private static GivenUp unfit(String said) {
        return said.contains(APP)
                ? GivenUp.anew(
                        "app-refused",
                        said
                                + " Name an app by its developer name; for a dataset that exists, the one that it is in, or none.")
                : GivenUp.anew(
                        "dataset-differs",
                        said
                                + " Where the dataset exists with other columns, choose another one, or the operation overwrite.");
    }

    private static GivenUp other(OrgFailure failure, String said) {
        return switch (failure.status()) {
            case 401, 403 ->
                GivenUp.here(
                        "access-refused",
                        said
                                + " Test the source in the settings: its user needs the permission to upload external data.");
            case 404 -> GivenUp.anew("job-gone", said + " Upload again.");
            default -> GivenUp.here("org-refused", said);
        };
    }

    /** The org was away for longer than is waited. */
    static GivenUp away(OrgFailure failure) {
        return GivenUp.here("org-away", failure.sentence() + " Upload again when it can be reached: it goes on there.");
    }
}
