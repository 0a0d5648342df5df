package dev.assay.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.sandbox.http.JsonBody;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ModelHttpTests {

    @TempDir
    Path data;

    private RunningSandbox sandbox;

    @BeforeEach
    void start() throws Exception {
        sandbox = new RunningSandbox(data);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void listsItsModels() throws Exception {
        assertThat(sandbox.get("/v1/models").path("data").findValuesAsString("id"))
                .containsExactly("sandbox-large", "sandbox-small");
    }

    @Test
    void answersByTheSchemaTheSameEachTime() throws Exception {
        var answer = sandbox.send("POST", "/v1/chat/completions", request("sandbox-large", "The pipe burst at noon."));
        var again = sandbox.post("/v1/chat/completions", request("sandbox-large", "The pipe burst at noon."));

        var body = RunningSandbox.json(answer);
        assertThat(answer.headers().firstValue("x-request-id")).isPresent();
        assertThat(answer.headers().firstValue("x-ratelimit-remaining-requests"))
                .isPresent();
        assertThat(content(body).path("level").asString()).isIn("low", "high");
        assertThat(content(again)).isEqualTo(content(body));
        assertThat(body.path("choices").path(0).path("finish_reason").asString())
                .isEqualTo("stop");
        assertThat(body.path("usage").path("total_tokens").asInt())
                .isEqualTo(body.path("usage").path("prompt_tokens").asInt()
                        + body.path("usage").path("completion_tokens").asInt());
    }

    @Test
    void countsCallsAndDistinctPrompts() throws Exception {
        for (var text : List.of("one", "two", "one")) {
            sandbox.post("/v1/chat/completions", request("sandbox-small", text));
        }

        var counters = sandbox.get("/control/model");
        assertThat(counters.path("calls").asInt()).isEqualTo(3);
        assertThat(counters.path("distinctPrompts").asInt()).isEqualTo(2);
        assertThat(counters.path("repeatedCompletions").asInt()).isEqualTo(1);
        assertThat(counters.path("inFlight").asInt()).isZero();
        assertThat(sandbox.post("/control/model/reset", "").path("calls").asInt())
                .isZero();
    }

    @Test
    void hasRoomAgainForWhoeverHasItsAnswer() throws Exception {
        sandbox.put("/control/model", "{\"capacity\":1,\"latency\":{\"medianMillis\":0}}");

        for (var number = 0; number < 100; number++) {
            assertThat(sandbox.send("POST", "/v1/chat/completions", request("sandbox-small", "text " + number))
                            .statusCode())
                    .isEqualTo(200);
        }

        assertThat(sandbox.get("/control/model").path("mostInFlight").asInt()).isEqualTo(1);
    }

    @Test
    void refusesUnknownModelsAndWrongKeys() throws Exception {
        var unknown = sandbox.send("POST", "/v1/chat/completions", request("gpt-x", "one"));
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("\"code\":\"model_not_found\"");

        var wrong = sandbox.send("GET", "/v1/models", "", "Authorization", "Bearer wrong-key");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).contains("\"code\":\"invalid_api_key\"");
    }

    @Test
    void asksForTheKeyThatIsSetAndNeverShowsIt() throws Exception {
        sandbox.put("/control/model", "{\"requiredKey\":\"open sesame\"}");

        assertThat(sandbox.send("GET", "/v1/models", "").statusCode()).isEqualTo(401);
        assertThat(sandbox.send("GET", "/v1/models", "", "Authorization", "Bearer open sesame")
                        .statusCode())
                .isEqualTo(200);
        assertThat(sandbox.get("/control/model/settings").toString()).doesNotContain("sesame");
    }

    @Test
    void failsInTheShareThatIsSet() throws Exception {
        sandbox.put("/control/model", "{\"rateLimited\":1,\"retryAfterSeconds\":3}");
        var limited = sandbox.send("POST", "/v1/chat/completions", request("sandbox-large", "one"));
        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("retry-after")).hasValue("3");

        sandbox.put("/control/model", "{\"rateLimited\":0,\"serverError\":0.5}");
        var statuses = IntStream.range(0, 60).map(i -> status("n" + i)).boxed().toList();
        assertThat(statuses).contains(200).containsAnyOf(500, 503);
    }

    @Test
    void refusesCutsAndWrapsWhatItIsToldTo() throws Exception {
        sandbox.put("/control/model", "{\"refused\":1}");
        assertThat(message("one").path("refusal").asString()).isNotEmpty();

        sandbox.put("/control/model", "{\"refused\":0,\"malformed\":1}");
        assertThat(message("one").path("content").asString()).startsWith("{").doesNotEndWith("}");

        sandbox.put("/control/model", "{\"malformed\":0,\"schemaMode\":\"FENCED\"}");
        assertThat(message("one").path("content").asString())
                .contains("```json\n{")
                .endsWith("\n```");

        sandbox.put("/control/model", "{\"schemaMode\":\"REASONING\"}");
        assertThat(message("one").path("content").asString()).isEmpty();
        assertThat(message("one").path("reasoning_content").asString()).startsWith("{");
    }

    @Test
    void cutsAtTheMostTokens() throws Exception {
        var request = JsonBody.MAPPER.<ObjectNode>valueToTree(request("sandbox-large", "one"));
        var answer = sandbox.post("/v1/chat/completions", request.put("max_tokens", 2));

        assertThat(answer.path("choices").path(0).path("finish_reason").asString())
                .isEqualTo("length");
        assertThat(answer.path("usage").path("completion_tokens").asInt()).isEqualTo(2);
    }

    @Test
    void saysWhatIsWrongWithARequest() throws Exception {
        var refused = sandbox.send("POST", "/v1/chat/completions", Map.of("model", "sandbox-large"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"param\":\"messages\"");
    }

    private int status(String text) {
        try {
            return sandbox.send("POST", "/v1/chat/completions", request("sandbox-large", text))
                    .statusCode();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode message(String text) throws Exception {
        return sandbox.post("/v1/chat/completions", request("sandbox-large", text))
                .path("choices")
                .path(0)
                .path("message");
    }

    private static JsonNode content(JsonNode body) {
        return JsonBody.MAPPER.readTree(
                body.path("choices").path(0).path("message").path("content").asString());
    }

    private static Map<String, Object> request(String model, String text) {
        var schema = "{\"type\":\"object\",\"required\":[\"summary\",\"level\"],\"properties\":{\"summary\":{\"type\":"
                + "\"string\"},\"level\":{\"enum\":[\"low\",\"high\"]}}}";
        return Map.of(
                "model",
                model,
                "messages",
                List.of(Map.of("role", "user", "content", text)),
                "response_format",
                Map.of(
                        "type",
                        "json_schema",
                        "json_schema",
                        Map.of("name", "x", "schema", JsonBody.MAPPER.readTree(schema))));
    }
}
