package dev.assay.sandbox.model.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.assay.sandbox.claims.ClaimsDataset;
import dev.assay.sandbox.http.JsonBody;
import dev.assay.sandbox.text.Draw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SchemaAnswerTests {

    private final ClaimsDataset claims = new ClaimsDataset(500, 1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'object','required':['summary','severity'],'additionalProperties':false,'properties':{"
                        + "'summary':{'type':'string','minLength':30,'maxLength':90},'severity':{'enum':['low','high']},"
                        + "'optional':{'type':'boolean'}}}",
                "{'type':'object','required':['score','count','share','step'],'properties':{"
                        + "'score':{'type':'number','minimum':-1,'maximum':1},'count':{'type':'integer','minimum':3,'maximum':7},"
                        + "'share':{'type':'number','exclusiveMinimum':0,'exclusiveMaximum':0.5},"
                        + "'step':{'type':'number','multipleOf':0.25,'minimum':1,'maximum':9}}}",
                "{'type':'object','required':['cost'],'properties':{'cost':{'type':'number','minimum':0,'maximum':50}}}",
                "{'type':'object','required':['big'],'properties':{'big':{'type':'integer','minimum':250}}}",
                "{'type':'object','required':['small'],'properties':{'small':{'type':'integer','maximum':-250}}}",
                "{'type':'object','required':['tags','pairs'],'properties':{"
                        + "'tags':{'type':'array','minItems':2,'maxItems':3,'uniqueItems':true,'items':{'enum':['a','b','c']}},"
                        + "'pairs':{'type':'array','maxItems':2,'items':{'type':'object','required':['k'],'properties':{"
                        + "'k':{'type':'string','maxLength':3},'v':{'type':['number','null']}}}}}}",
                "{'type':'object','required':['day','at','mail','id'],'properties':{'day':{'type':'string','format':'date'},"
                        + "'at':{'type':'string','format':'date-time'},'mail':{'type':'string','format':'email'},"
                        + "'id':{'type':'string','format':'uuid'}}}",
                "{'$defs':{'person':{'type':'object','required':['name'],'properties':{'name':{'type':'string','minLength':1}}}},"
                        + "'type':'object','required':['who','kind','both'],'properties':{'who':{'$ref':'#/$defs/person'},"
                        + "'kind':{'anyOf':[{'const':'x'},{'type':'null'}]},"
                        + "'both':{'allOf':[{'type':'object','required':['a'],'properties':{'a':{'type':'integer'}}},"
                        + "{'required':['b'],'properties':{'b':{'type':'string'}}}]}}}",
                "{'type':'object','required':['code'],'properties':{'code':{'type':'string','pattern':'^[A-Z]{2}-\\\\d{3,5}(x|yz)?$'}}}",
                "{'type':'object','minProperties':2,'additionalProperties':{'type':'integer','minimum':4,'maximum':4}}",
                "{'type':'object','required':['long'],'properties':{'long':{'type':'string','minLength':900,'maxLength':950}}}",
                "{'type':'array','minItems':1,'items':{'type':'string','enum':['only']}}"
            })
    void satisfiesTheSchema(String text) {
        var schema = JsonBody.MAPPER.readTree(text.replace('\'', '"'));
        var validator = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()))
                .getSchema(schema);

        for (var row = 0; row < 100; row++) {
            var answer = answer(schema, row);
            assertThat(validator.validate(answer)).as("%s", answer).isEmpty();
        }
    }

    @Test
    void isTheSameForTheSamePrompt() {
        var schema =
                JsonBody.MAPPER.readTree("{\"type\":\"object\",\"required\":[\"reason\"],\"properties\":{\"reason\":"
                        + "{\"type\":\"string\"},\"score\":{\"type\":\"number\"}}}");

        assertThat(answer(schema, 3)).isEqualTo(answer(schema, 3)).isNotEqualTo(answer(schema, 4));
    }

    @Test
    void summarizesInTheWordsOfTheRecord() {
        var schema = JsonBody.MAPPER.readTree("{\"type\":\"object\",\"required\":[\"summary\"],\"properties\":"
                + "{\"summary\":{\"type\":\"string\"}}}");
        var narrative = claims.narrative(7).replace('\n', ' ');

        assertThat(narrative).contains(answer(schema, 7).path("summary").asString());
    }

    private JsonNode answer(JsonNode schema, int row) {
        var prompt = "Read the claim and answer in JSON.\nAmount: "
                + claims.claim(row).amount() + "\nNarrative: "
                + claims.narrative(row).replace('\n', ' ');
        return new SchemaAnswer(schema, new PromptWords(prompt), new Draw(Draw.hash(prompt))).answer();
    }
}
