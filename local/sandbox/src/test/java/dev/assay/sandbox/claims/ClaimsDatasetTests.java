package dev.assay.sandbox.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ClaimsDatasetTests {

    private final ClaimsDataset claims = new ClaimsDataset(5_000, 1);

    @Test
    void makesTheSameRowWhateverTheSize() {
        var more = new ClaimsDataset(1_000_000, 1);

        assertThat(more.claim(4_321)).isEqualTo(claims.claim(4_321));
        assertThat(more.narrative(4_321)).isEqualTo(claims.narrative(4_321));
    }

    @Test
    void makesOtherRowsForAnotherSeed() {
        var others = new ClaimsDataset(5_000, 2);

        var same = LongStream.range(0, 200)
                .filter(row -> others.narrative(row).equals(claims.narrative(row)))
                .count();

        assertThat(same).isLessThan(5);
    }

    @Test
    void numbersAscendByCodePoint() {
        assertThat(LongStream.range(0, 5_000).mapToObj(row -> claims.claim(row).number()))
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith("CLM-0000001");
    }

    @Test
    void narrativesHaveFortyToHundredAndTwentyWords() {
        for (long row = 0; row < 5_000; row++) {
            assertThat(claims.narrative(row).split("\\s+", -1).length)
                    .as("words of row %d", row)
                    .isBetween(40, 120);
        }
    }

    @Test
    void narrativesTellTheAmountOfTheirClaim() {
        for (long row = 0; row < 1_000; row++) {
            var dollars = "$%,d".formatted(claims.claim(row).amount().longValue());
            assertThat(claims.narrative(row)).as("row %d", row).contains(dollars);
        }
    }

    @Test
    void narrativesVary() {
        assertThat(LongStream.range(0, 5_000)
                        .mapToObj(claims::narrative)
                        .distinct()
                        .count())
                .isGreaterThan(4_990);
    }

    @Test
    void narrativesHoldWhatBreaksCarelessReaders() {
        var all = LongStream.range(0, 5_000).mapToObj(claims::narrative).toList();

        for (var text : new String[] {"\"", ",", "\n", "ö", "&", "{{"}) {
            assertThat(all).as("rows with %s", text).anyMatch(narrative -> narrative.contains(text));
        }
    }

    @Test
    void factsAgree() {
        for (long row = 0; row < 1_000; row++) {
            var claim = claims.claim(row);
            assertThat(claim.reportedDate()).isAfterOrEqualTo(claim.lossDate());
            assertThat(claim.amount()).isGreaterThan(claim.deductible());
        }
    }

    @Test
    void refusesMoreRowsThanNumbersCanTellApart() {
        assertThatThrownBy(() -> new ClaimsDataset(10_000_000, 1)).hasMessageContaining("9999999");
    }

    @Test
    void printsAsCsvWithHeader() throws IOException {
        var out = new StringWriter();

        ClaimsCsv.write(new ClaimsDataset(2, 1), out);

        assertThat(out.toString())
                .startsWith("Claim_Number,Claimant_Name,Policy_Type,State,Loss_Date,")
                .contains("\r\nCLM-0000001,", "\r\nCLM-0000002,");
    }
}
