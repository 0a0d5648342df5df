package dev.assay.export.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.salesforce.OrgFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTests {

    @ParameterizedTest
    @CsvSource({
        "403, REQUEST_LIMIT_EXCEEDED, daily-limit, false",
        "400, FIELD_INTEGRITY_EXCEPTION, dataset-differs, true",
        "404, source-unknown, source-unknown, true",
        "400, LIMIT_EXCEEDED, too-many-jobs, false",
        "401, INVALID_SESSION_ID, access-refused, false",
        "403, INSUFFICIENT_ACCESS, access-refused, false",
        "404, NOT_FOUND, job-gone, true",
        "400, INVALID_OPERATION, org-refused, false"
    })
    void saysWhatTheOrgSaidAndWhetherTheJobIsStillGood(int status, String code, String reason, boolean anew) {
        var refusal = Refusal.of(new OrgFailure(status, code, "The org answered no (" + code + ")", true));

        assertThat(refusal.reason().code()).isEqualTo(reason);
        assertThat(refusal.anew()).isEqualTo(anew);
        assertThat(refusal.reason().message()).startsWith("The org answered no (" + code + ").");
    }

    @Test
    void speaksOfTheAppWhereThatIsRefused() {
        var refusal = Refusal.of(new OrgFailure(
                400,
                "FIELD_INTEGRITY_EXCEPTION",
                "EdgemartContainer: there is no app or folder Nowhere (FIELD_INTEGRITY_EXCEPTION)",
                true));

        assertThat(refusal.reason().code()).isEqualTo("app-refused");
        assertThat(refusal.reason().message()).contains("developer name").doesNotContain("columns");
    }

    @Test
    void goesOnWhenTheDayOfCallsIsOver() {
        var refusal = Refusal.of(new OrgFailure(403, "REQUEST_LIMIT_EXCEEDED", "The calls are used up. Wait.", true));

        assertThat(refusal.reason().message())
                .isEqualTo("The calls are used up. Wait. Upload again then: it goes on with what was sent.");
    }

    @Test
    void goesOnWhereItWasWhenTheOrgWasAway() {
        var refusal = Refusal.away(new OrgFailure(0, null, "The org gave no answer.", false));

        assertThat(refusal.anew()).isFalse();
        assertThat(refusal.reason().message())
                .isEqualTo("The org gave no answer. Upload again when it can be reached: it goes on there.");
    }
}
