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
}
