package dev.assay.salesforce.externaldata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MetadataTests {

    @Test
    void describesEveryColumnInTheOrderOfTheFile() {
        var job = new Job(
                "Claims_Assessed",
                "Claims, assessed",
                null,
                Job.Operation.UPSERT,
                "run 1",
                List.of(
                        new Column.Text("Record_ID", "Record ID", 32_000, true),
                        new Column.Numeric("amount", "Amount", 2, "null"),
                        new Column.Date("closed", "Closed", "yyyy-MM-dd"),
                        new Column.Text("note", "Note")));

        assertThat(Metadata.json(job)).isEqualTo(JsonMapper.shared().readTree("""
                {"fileFormat": {"charsetName": "UTF-8", "fieldsDelimitedBy": ",", "fieldsEnclosedBy": "\\"",
                  "fieldsEscapedBy": "\\"", "numberOfLinesToIgnore": 0},
                 "objects": [{"connector": "CSV", "fullyQualifiedName": "Claims_Assessed", "label": "Claims_Assessed",
                  "name": "Claims_Assessed", "fields": [
                   {"fullyQualifiedName": "Record_ID", "name": "Record_ID", "label": "Record ID", "type": "Text",
                    "precision": 32000, "canTruncateValue": false, "isUniqueId": true},
                   {"fullyQualifiedName": "amount", "name": "amount", "label": "Amount", "type": "Numeric",
                    "precision": 18, "scale": 2, "defaultValue": "null"},
                   {"fullyQualifiedName": "closed", "name": "closed", "label": "Closed", "type": "Date",
                    "format": "yyyy-MM-dd", "fiscalMonthOffset": 0},
                   {"fullyQualifiedName": "note", "name": "note", "label": "Note", "type": "Text",
                    "precision": 32000, "canTruncateValue": false}]}]}
                """));
    }
}
