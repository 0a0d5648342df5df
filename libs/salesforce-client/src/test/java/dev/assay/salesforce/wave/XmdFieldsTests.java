package dev.assay.salesforce.wave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.http.DatasetField;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class XmdFieldsTests {

    @Test
    void leavesOutThePartsOfDates() {
        var xmd = new JsonMapper().readTree("""
            {"dimensions": [{"field": "Id", "label": "The id"}, {"field": "Lost"}, {"field": "Lost_Year"}],
             "measures": [{"field": "Amount"}, {"field": "Lost_sec_epoch"}],
             "dates": [{"alias": "Lost", "fields":
                 {"fullField": "Lost", "year": "Lost_Year", "epochSecond": "Lost_sec_epoch"}}]}
            """);

        assertThat(XmdFields.of(xmd))
                .containsExactly(
                        new WaveField(new DatasetField("Id", "The id", DatasetField.Type.TEXT), false, null),
                        new WaveField(
                                new DatasetField("Lost", "Lost", DatasetField.Type.DATE), false, "Lost_sec_epoch"),
                        new WaveField(new DatasetField("Amount", "Amount", DatasetField.Type.NUMBER), false, null));
    }

    @Test
    void knowsNewerDatesAndFieldsOfSeveralValues() {
        var xmd = new JsonMapper().readTree("""
            {"dimensions": [{"field": "Tags", "label": "", "isMultiValue": true}, {"field": "Born"},
                            {"field": "Seen"}, {"field": "Seen_Year"}, {"field": "Seen_Year_Fiscal"}],
             "measures": [{"field": "Seen_sec_epoch"}, {"field": "Seen_day_epoch"}],
             "dates": [{"alias": "Born", "type": "DateOnly", "fields": {"fullField": "Born"}},
                       {"alias": "Seen", "type": "DateTime", "fields":
                          {"fullField": "Seen", "year": "Seen_Year", "fiscalYear": "Seen_Year_Fiscal",
                           "epochDay": "Seen_day_epoch", "epochSecond": "Seen_sec_epoch"}}]}
            """);

        assertThat(XmdFields.of(xmd))
                .containsExactly(
                        new WaveField(new DatasetField("Tags", "Tags", DatasetField.Type.TEXT), true, null),
                        new WaveField(new DatasetField("Born", "Born", DatasetField.Type.DATE), false, null),
                        new WaveField(
                                new DatasetField("Seen", "Seen", DatasetField.Type.DATE), false, "Seen_sec_epoch"));
    }
}
