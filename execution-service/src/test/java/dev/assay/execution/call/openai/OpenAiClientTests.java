package dev.assay.execution.call.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.contracts.Json;
import dev.assay.execution.call.CallFailure;
import dev.assay.execution.call.CallFailure.Kind;
import dev.assay.execution.call.CallResult;
import dev.assay.execution.call.Completion;
import dev.assay.execution.call.Endpoint;
import dev.assay.execution.call.ModelCall;
import dev.assay.execution.call.ModelsUnavailable;
import dev.assay.execution.call.ResponseFormat;
import dev.assay.execution.call.Turn;
import dev.assay.execution.call.openai.ModelEndpoint.Reply;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenAiClientTests {

    private static final String KEY = "sk-very-secret";
    private static final String PROMPT = "What about Ada Lovelace?";
    private static final String SCHEMA = """
            {"type":"object","properties":{"a":{"type":"string"}},"required":["a"],"additionalProperties":false}""";

    private final ModelEndpoint endpoint = new ModelEndpoint();
    private final OpenAiClient client = new OpenAiClient();

    @AfterEach
    void close() {
        endpoint.close();
    }

    @Test
    void asksInTheChatFormatWithKeyAndStrictSchema() {
        endpoint.answers(request -> Reply.completion("{\"a\":\"b\"}"));

        var result = call("lm-studio", 0.5, 200);

        assertThat(result).isEqualTo(new Completion("{\"a\":\"b\"}", 11, 7, "m-1", "stop"));
        var asked = endpoint.asked().getFirst();
        assertThat(asked.path()).isEqualTo("/v1/chat/completions");
        assertThat(asked.authorization()).isEqualTo("Bearer " + KEY);
        var body = Json.MAPPER.readTree(asked.body());
        assertThat(body.path("messages").path(0).path("content").asString()).isEqualTo(PROMPT);
        assertThat(body.path("max_tokens").asInt()).isEqualTo(200);
        assertThat(body.path("temperature").asDouble()).isEqualTo(0.5);
        var format = body.path("response_format");
        assertThat(format.path("type").asString()).isEqualTo("json_schema");
        assertThat(format.path("json_schema").path("strict").asBoolean()).isTrue();
        assertThat(format.path("json_schema").path("schema")).isEqualTo(Json.MAPPER.readTree(SCHEMA));
    }

    @Test
    void namesTheMostTokensAsNewerModelsWantIt() {
        call("openai", null, 200);

        var body = Json.MAPPER.readTree(endpoint.asked().getFirst().body());
        assertThat(body.path("max_completion_tokens").asInt()).isEqualTo(200);
        assertThat(body.has("max_tokens")).isFalse();
    }

    @Test
    void aSchemaThatCannotBeEnforcedIsNotSentAsStrict() {
        assertThat(ResponseFormat.of("{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}}}")
                        .strict())
                .isFalse();
        assertThat(ResponseFormat.of(SCHEMA).strict()).isTrue();
    }

    @Test
    void findsTheAnswerOfAReasoningModelThatLeftItsContentEmpty() {
        endpoint.answers(request ->
                Reply.of(200, "{\"choices\":[{\"message\":{\"content\":\"\",\"reasoning_content\":\"{}\"}}]}"));

        assertThat(call()).isInstanceOfSatisfying(Completion.class, completion -> assertThat(completion.text())
                .isEqualTo("{}"));
    }

    @Test
    void aCompletionThatWasCutOffIsTruncatedAndItsTokensCount() {
        endpoint.answers(request -> Reply.of(
                200,
                "{\"choices\":[{\"message\":{\"content\":\"{\"},\"finish_reason\":\"length\"}],"
                        + "\"usage\":{\"prompt_tokens\":5,\"completion_tokens\":9}}"));

        var failure = failure();
        assertThat(failure.kind()).isEqualTo(Kind.TRUNCATED);
        assertThat(failure.outputTokens()).isEqualTo(9);
    }

    @Test
    void aRefusalOfTheModelIsDeclined() {
        endpoint.answers(request ->
                Reply.of(200, "{\"choices\":[{\"message\":{\"content\":null,\"refusal\":\"I will not\"}}]}"));

        assertThat(failure().kind()).isEqualTo(Kind.DECLINED);
    }

    @ParameterizedTest
    @CsvSource({
        "401, '', REFUSED_KEY",
        "403, '', REFUSED_KEY",
        "402, '', QUOTA",
        "429, insufficient_quota, QUOTA",
        "429, rate_limit_exceeded, THROTTLED",
        "404, '', UNKNOWN_MODEL",
        "400, model_not_found, UNKNOWN_MODEL",
        "400, context_length_exceeded, REFUSED_REQUEST",
        "413, '', REFUSED_REQUEST",
        "408, '', TIMED_OUT",
        "409, '', FAULTY",
        "500, '', FAULTY",
        "502, '', FAULTY",
        "503, '', OVERLOADED",
        "529, '', OVERLOADED"
    })
    void tellsRefusalsApartWithoutRepeatingWhatTheEndpointSaid(int status, String code, Kind kind) {
        endpoint.answers(request ->
                Reply.of(status, "{\"error\":{\"code\":\"%s\",\"message\":\"%s %s\"}}".formatted(code, KEY, PROMPT)));

        var failure = failure();

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.message())
                .contains(Integer.toString(status))
                .contains("127.0.0.1")
                .doesNotContain(KEY)
                .doesNotContain("Ada");
    }

    @ParameterizedTest
    @CsvSource({
        "retry-after, 7, 7000",
        "retry-after, 0.5, 500",
        "retry-after-ms, 250, 250",
        "retry-after, 99999, 600000"
    })
    void readsHowLongToWaitFromHeaders(String header, String value, long millis) {
        endpoint.answers(request -> Reply.of(429, "{}").with(header, value));

        assertThat(failure().retryAfter()).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void readsHowLongToWaitFromADate() {
        var date = ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(5).format(DateTimeFormatter.RFC_1123_DATE_TIME);
        endpoint.answers(request -> Reply.of(429, "{}").with("retry-after", date));

        assertThat(failure().retryAfter()).isBetween(Duration.ofMinutes(2), Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @CsvSource({
        "Please retry after 37 seconds., 37000",
        "Please try again in 1.5s., 1500",
        "Please try again in 120ms., 120",
        "Please try again in 6m0s., 360000"
    })
    void readsHowLongToWaitFromWords(String words, long millis) {
        endpoint.answers(request -> Reply.of(429, "{\"error\":{\"message\":\"" + words + "\"}}"));

        assertThat(failure().retryAfter()).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void theDeadlineCoversTheBody() {
        endpoint.answers(request -> new Reply(200, java.util.Map.of(), "{\"choices\":[", true));

        assertThat(failure(Duration.ofMillis(200)).kind()).isEqualTo(Kind.TIMED_OUT);
    }

    @Test
    void anEndpointThatIsNotThereIsUnreachable() {
        endpoint.close();

        assertThat(failure().kind()).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void whatIsNoCompletionIsUnreadable() {
        endpoint.answers(request -> Reply.of(200, "<html>"));
        assertThat(failure().kind()).isEqualTo(Kind.UNREADABLE);

        endpoint.answers(request -> Reply.of(200, "{\"choices\":[]}"));
        assertThat(failure().kind()).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void aKeyThatNoHeaderCanHoldIsAFailureThatDoesNotShowIt() {
        var result = client.call(
                new Endpoint("openai", endpoint.baseUrl(), "bad\nkey"), ModelCall.ask("?", "m", Duration.ofSeconds(5)));

        assertThat(result).isInstanceOfSatisfying(CallFailure.class, failure -> assertThat(failure.message())
                .doesNotContain("bad"));
    }

    @Test
    void anInterruptedCallEndsAtOnceAndKeepsTheInterrupt() {
        Thread.currentThread().interrupt();

        assertThat(failure().kind()).isEqualTo(Kind.INTERRUPTED);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void listsModels() {
        endpoint.answers(request -> Reply.of(200, "{\"data\":[{\"id\":\"a\"},{\"id\":\"b\"}]}"));

        assertThat(client.models(endpoint())).containsExactly("a", "b");
        assertThat(endpoint.asked().getFirst().path()).isEqualTo("/v1/models");
    }

    @Test
    void saysWhyModelsAreUnavailable() {
        endpoint.answers(request -> Reply.of(401, "{}"));

        assertThatThrownBy(() -> client.models(endpoint()))
                .isInstanceOfSatisfying(
                        ModelsUnavailable.class,
                        unavailable -> assertThat(unavailable.failure().kind()).isEqualTo(Kind.REFUSED_KEY));
    }

    private Endpoint endpoint() {
        return new Endpoint("openai", endpoint.baseUrl(), KEY);
    }

    private CallFailure failure() {
        return failure(Duration.ofSeconds(20));
    }

    private CallFailure failure(Duration timeout) {
        return (CallFailure) client.call(endpoint(), ModelCall.ask(PROMPT, "m-1", timeout));
    }

    private CallResult call() {
        return client.call(endpoint(), ModelCall.ask(PROMPT, "m-1", Duration.ofSeconds(20)));
    }

    private CallResult call(String provider, @Nullable Double temperature, int maxTokens) {
        return client.call(
                new Endpoint(provider, endpoint.baseUrl(), KEY),
                new ModelCall(
                        List.of(Turn.user(PROMPT)),
                        ResponseFormat.of(SCHEMA),
                        "m-1",
                        temperature,
                        maxTokens,
                        Duration.ofSeconds(20),
                        null));
    }
}
