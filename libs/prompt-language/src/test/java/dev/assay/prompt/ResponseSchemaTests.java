package dev.assay.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.assay.contracts.ParameterType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseSchemaTests {

    private static final String GOOD = """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "type": "object",
              "properties": {
                "sentiment": { "enum": ["good", "bad"] },
                "amount": { "type": "number", "minimum": 0 },
                "contact": { "$ref": "#/$defs/person" }
              },
              "$defs": { "person": { "type": "object", "properties": { "name": { "type": "string", "pattern": "^[A-Z]" } } } },
              "required": ["sentiment"],
              "additionalProperties": false
            }
            """;

    @Test
    void namesItsParametersInOrder() {
        var schema = ResponseSchema.parse(GOOD);

        assertThat(schema.problems()).isEmpty();
        assertThat(schema.parameters()).containsExactly("sentiment", "amount", "contact");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|''",
                "{\"type\": \"object\"}|/properties",
                "{\"type\": \"object\", \"properties\": {}}|/properties",
                "{\"properties\": {\"a\": {}}}|/type",
                "{\"type\": \"array\", \"properties\": {\"a\": {}}}|/type",
                "{\"$schema\": \"http://json-schema.org/draft-07/schema#\", \"type\": \"object\", \"properties\": {\"a\": {}}}|/$schema",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"text\"}}}|/properties/a/type",
                "{\"type\": \"object\", \"properties\": {\"a/b\": {\"minimum\": \"0\"}}}|/properties/a~1b/minimum",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"$ref\": \"#/$defs/b\"}}}|/properties/a/$ref",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"$ref\": \"https://example.com/b\"}}}|/properties/a/$ref",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"items\": {\"pattern\": \"(\"}}}}|/properties/a/items/pattern",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"anyOf\": [{}, {\"$id\": \"b\"}]}}}|/properties/a/anyOf/1/$id",
            })
    void saysWhereASchemaCannotBeUsed(String schema, String path) {
        assertThat(ResponseSchema.parse(schema).problems())
                .extracting(SchemaProblem::path)
                .contains(path);
    }

    @Test
    void doesNotReadExamplesAndConstantsAsSchemas() {
        var schema = ResponseSchema.parse("""
                {"type": "object", "properties": {"$ref": {"const": {"$ref": "elsewhere"}, "default": {"pattern": "("}}}}
                """);

        assertThat(schema.problems()).isEmpty();
    }

    @Test
    void saysWhereTextIsNoJson() {
        assertThat(ResponseSchema.parse("{\n  \"type\": object}").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("line 2"));
    }

    @Test
    void refusesAnEmptyText() {
        assertThat(ResponseSchema.parse("").problems()).hasSize(1);
    }

    @Test
    void tellsWhatTheValuesOfEachPropertyAre() {
        var schema = ResponseSchema.parse("""
                {"type":"object","properties":{
                  "score":{"type":["integer","null"]},"share":{"type":"number"},"seen":{"type":"string","format":"date"},
                  "cause":{"enum":["a","b"]},"parts":{"type":"array","items":{"type":"number"}},
                  "either":{"type":["string","number"]}}}""");

        assertThat(schema.parameterTypes())
                .containsExactly(
                        entry("score", ParameterType.NUMBER),
                        entry("share", ParameterType.NUMBER),
                        entry("seen", ParameterType.DATE),
                        entry("cause", ParameterType.TEXT),
                        entry("parts", ParameterType.TEXT),
                        entry("either", ParameterType.TEXT));
    }
}
