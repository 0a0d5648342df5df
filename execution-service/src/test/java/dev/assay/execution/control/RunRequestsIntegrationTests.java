package dev.assay.execution.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Lane;
import dev.assay.contracts.Selection;
import dev.assay.contracts.http.Run;
import dev.assay.contracts.http.RunRequest;
import dev.assay.testing.TestHttp;
import dev.assay.testing.TestTokens;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;
import org.springframework.web.client.RestClient;

class RunRequestsIntegrationTests extends ExecutionTest {

    private static final String SCHEMA = "{\"type\":\"object\",\"properties\":{\"cause\":{\"type\":\"string\"}}}";

    private RestClient http = RestClient.create();

    @BeforeEach
    void signIn() {
        http = TestHttp.client(port, TestTokens.analyst());
    }

    @Test
    void aRepeatedRequestIsTheSameRunAndAnotherOneUnderItsKeyIsRefused() {
        var key = UUID.randomUUID().toString();
        var first = request(asked(ANALYSIS, null), key);
        var again = request(asked(ANALYSIS, null), key);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(request(asked(ANALYSIS, null), null).id()).isNotEqualTo(first.id());
        assertProblem(asked(ANALYSIS, new Selection.Sample(3)), key, 409, "idempotency-key-reused", "another request");
    }

    @Test
    void listsRunsOfAnAnalysisNewestFirst() {
        services.analysis("listed", "main");
        var first = request(asked("listed", null), null).id();
        var second = request(asked("listed", null), null).id();

        assertThat(list("?analysis=listed")).containsExactly(second, first);
        assertThat(list("?analysis=listed&limit=1")).containsExactly(second);
        assertThat(list("?analysis=listed&before=" + second)).containsExactly(first);
        assertThat(list("?analysis=listed&state=completed")).isEmpty();
    }

    @Test
    void namesWhatDoesNotFit() {
        services.analysis("bad-prompt", "main", "Read {{Txt}}", null, SCHEMA);
        services.analysis("bad-name", "main", "Read {{Text}}", "Nmae", SCHEMA);
        services.analysis("bad-schema", "main", "Read {{Text}}", null, "{\"type\":\"object\"}");
        services.analysis("no-connection", "gone", "Read {{Text}}", null, SCHEMA);

        assertProblem(asked("nowhere", null), null, 404, "analysis-not-found", "not there");
        assertProblem(asked("bad-prompt", null), null, 422, "invalid-prompt", "Did you mean Text?");
        assertProblem(asked("bad-name", null), null, 422, "unknown-field", "'Nmae'");
        assertProblem(asked("bad-schema", null), null, 422, "invalid-schema", "response schema");
        assertProblem(asked("no-connection", null), null, 422, "connection-not-found", "'gone'");
        assertProblem(asked(ANALYSIS, new Selection.Sample(0)), null, 422, "invalid-selection", "at least one");
        assertProblem(asked(ANALYSIS, new Selection.Names(List.of("x"))), null, 422, "invalid-selection", "name field");
        var many = IntStream.range(0, 60_000).mapToObj("CLM-%014d"::formatted).toList();
        assertProblem(asked(ANALYSIS, new Selection.Ids(many)), null, 422, "selection-too-large", "by a filter");
    }

    @Test
    void aViewerMayLookAndNotTouch() {
        var viewer = TestHttp.client(port, TestTokens.viewer());

        assertThat(viewer.get()
                        .uri("/api/runs")
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(viewer.post()
                        .uri("/api/runs")
                        .body(asked(ANALYSIS, null))
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    private static RunRequest asked(String analysis, @Nullable Selection selection) {
        return new RunRequest(analysis, null, selection, "Batch", Lane.INTERACTIVE, null);
    }

    private Run request(RunRequest request, @Nullable String key) {
        return Objects.requireNonNull(post(request, key).body(Run.class));
    }

    private RestClient.ResponseSpec post(RunRequest request, @Nullable String key) {
        var post = http.post().uri("/api/runs").body(request);
        return (key == null ? post : post.header("Idempotency-Key", key)).retrieve();
    }

    private List<String> list(String query) {
        var runs = http.get().uri("/api/runs" + query).retrieve().body(Run[].class);
        return List.of(Objects.requireNonNull(runs)).stream().map(Run::id).toList();
    }

    private void assertProblem(RunRequest request, @Nullable String key, int status, String type, String detail) {
        var problem = Objects.requireNonNull(post(request, key).body(ProblemDetail.class));
        assertThat(problem.getStatus()).isEqualTo(status);
        assertThat(problem.getType()).hasPath("/problems/" + type);
        assertThat(problem.getDetail()).contains(detail);
    }
}
