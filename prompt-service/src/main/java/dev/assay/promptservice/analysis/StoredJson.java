package dev.assay.promptservice.analysis;

import dev.assay.contracts.Json;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import tools.jackson.databind.JsonNode;

/** Keeps response schemas as text: their keys hold dollars and dots, and their order matters. */
@Configuration(proxyBeanMethods = false)
class StoredJson {

    @Bean
    MongoCustomConversions mongoCustomConversions() {
        return new MongoCustomConversions(List.of(new ToText(), new FromText()));
    }

    @WritingConverter
    private static final class ToText implements Converter<JsonNode, String> {

        @Override
        public String convert(JsonNode json) {
            return json.toString();
        }
    }

    @ReadingConverter
    private static final class FromText implements Converter<String, JsonNode> {

        @Override
        public JsonNode convert(String text) {
            return Json.MAPPER.readTree(text);
        }
    }
}
