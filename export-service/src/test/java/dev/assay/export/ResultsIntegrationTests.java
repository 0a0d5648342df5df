package dev.assay.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.contracts.Json;
import dev.assay.contracts.OutcomeCounts;
import dev.assay.contracts.RunState;
import dev.assay.contracts.topic.ExportProgress;
import dev.assay.contracts.topic.Headers;
import dev.assay.contracts.topic.RecordOutcome;
import dev.assay.contracts.topic.TaskResult;
import dev.assay.contracts.topic.Topics;
import dev.assay.testing.Infrastructure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpHeaders;

class ResultsIntegrationTests extends ExportServiceTest {

    private static final String HEADER = "Record ID,Batch Name,Parameter Name,Value\r\n";

    @Autowired
    private MongoOperations store;

    @Test
    void keepsTheFirstOutcomeOfEachRecordAndGivesThemInRecordOrder() {
        var run = ARun.named("März, \"claims\"", "n");
        probe.send(Topics.RUNS, run.requested(null));
        var results = new ArrayList<TaskResult>();
        IntStream.range(0, 1_200).forEach(number -> results.add(run.succeeded(number, "{\"n\":" + number + "}")));
        Collections.shuffle(results, new Random(3));
        results.add(100, run.returned(7));
        send(results.toArray(TaskResult[]::new));
        send(run.succeeded(17, "{\"n\":\"too late\"}"), run.succeeded(1_100, "{\"n\":\"too late\"}"));
        finish(run, RunState.COMPLETED, 1_202, new OutcomeCounts(1_200, 0, 0, 0));

        assertThat(awaitReady(run).outcomes()).isEqualTo(1_200);
        var file = get("/api/results/" + run.id() + "/file");
        assertThat(file.getBody())
                .isEqualTo(HEADER
                        + IntStream.range(0, 1_200)
                                .mapToObj(number -> "C-" + number + ",\"März, \"\"claims\"\"\",n," + number + "\r\n")
                                .collect(Collectors.joining()));
        assertThat(file.getHeaders().getContentDisposition().getFilename()).isEqualTo("März, -claims-.csv");
        assertThat(file.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE)).isEqualTo("text/csv;charset=UTF-8");
        assertThat(get("/api/results/" + run.id() + "/file?format=jsonl")
                        .getBody()
                        .lines())
                .hasSize(1_200)
                .first()
                .satisfies(line -> assertThat(Json.MAPPER
                                .readTree(line)
                                .path("response")
                                .path("n")
                                .asInt())
                        .isZero());
        assertThat(get("/api/results/" + run.id() + "/file?format=wide")
                        .getBody()
                        .lines())
                .hasSize(1_201);
    }

    @Test
    void waitsForTheOutcomesThatARunEndedWith() {
        var run = ARun.named("waits", "n");
        probe.send(Topics.RUNS, run.requested(null));
        send(run.succeeded(0, "{\"n\":0}"));
        var first = lastOutcome(run, 1);
        probe.send(
                Topics.RUNS,
                run.finished(RunState.COMPLETED, new OutcomeCounts(3, 0, 0, 0), first.partition(), first.offset() + 2));

        var waiting = await(run, progress -> progress.revision() == 9);
        assertThat(waiting.state()).isEqualTo(ExportProgress.State.COLLECTING);
        var early = get("/api/results/" + run.id() + "/file");
        assertThat(early.getStatusCode().value()).isEqualTo(409);
        assertThat(early.getBody()).contains("/problems/results-not-ready");

        send(run.succeeded(2, "{\"n\":2}"), run.succeeded(1, "{\"n\":1}"));
        var ready = awaitReady(run);
        assertThat(ready.outcomes()).isEqualTo(3);
        assertThat(ready.sequence()).isGreaterThan(waiting.sequence());
        assertThat(get("/api/results/" + run.id() + "/file").getBody())
                .isEqualTo(HEADER + "C-0,waits,n,0\r\nC-1,waits,n,1\r\nC-2,waits,n,2\r\n");
        assertThat(Json.MAPPER.readValue(get("/api/results/" + run.id()).getBody(), ExportProgress.class))
                .usingRecursiveComparison()
                .ignoringFields("at")
                .isEqualTo(ready);
    }

    @Test
    void leavesOutWhatArrivesAfterTheEnd() {
        var run = ARun.named("cancelled", "n");
        probe.send(Topics.RUNS, run.requested(null));
        send(run.succeeded(0, "{\"n\":0}"), run.failed(1));
        finish(run, RunState.CANCELLED, 2, new OutcomeCounts(1, 0, 1, 8));
        send(run.succeeded(2, "{\"n\":2}"));
        assertThat(awaitReady(run).outcomes()).isEqualTo(2);
        Awaitility.await()
                .until(() -> store.getCollection("outcomes")
                                .countDocuments(new Document("_id", RecordOutcome.idOf(run.id(), 2)))
                        == 1);

        var base = "/api/results/" + run.id() + "/file";
        assertThat(get(base + "?format=wide").getBody().lines())
                .hasSize(3)
                .last()
                .isEqualTo("C-1,,failed,,timed-out: No answer.,1,100,20,350,sandbox-large,stop,");
        assertThat(get(base + "?format=wide&records=succeeded").getBody().lines())
                .hasSize(2)
                .last()
                .isEqualTo("C-0,,succeeded,0,,1,100,20,350,sandbox-large,stop,");
        assertThat(get(base + "?failures=error-row").getBody())
                .isEqualTo(HEADER + "C-0,cancelled,n,0\r\nC-1,cancelled,__error,failed: timed-out: No answer.\r\n");
    }

    @Test
    void makesARunWithoutOutcomesReady() {
        var run = ARun.named("empty", "n");
        probe.send(Topics.RUNS, run.requested(null));
        probe.send(Topics.RUNS, run.finished(RunState.FAILED, OutcomeCounts.NONE, 3, -1));

        assertThat(awaitReady(run).outcomes()).isZero();
        assertThat(get("/api/results/" + run.id() + "/file").getBody()).isEqualTo(HEADER);
    }

    @Test
    void breaksOffAFileThatCannotBeWrittenWhole() {
        var run = ARun.named("broken", "text");
        probe.send(Topics.RUNS, run.requested(null));
        var filler = "x".repeat(1_000);
        for (int number = 0; number < 200; number++) {
            send(run.succeeded(number, "{\"text\":\"" + filler + "\"}"));
        }
        finish(run, RunState.COMPLETED, 200, new OutcomeCounts(200, 0, 0, 0));
        awaitReady(run);
        store.updateFirst(
                Query.query(Criteria.where("_id").is(RecordOutcome.idOf(run.id(), 199))),
                Update.update("response", "no JSON"),
                "outcomes");

        assertThatThrownBy(() -> get("/api/results/" + run.id() + "/file")).hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void defusesFormulasWhenAsked() {
        var run = ARun.named("safe", "n");
        probe.send(Topics.RUNS, run.requested(null));
        send(run.succeeded(0, "{\"n\":\"=1+1\"}"));
        finish(run, RunState.COMPLETED, 1, new OutcomeCounts(1, 0, 0, 0));
        awaitReady(run);

        assertThat(get("/api/results/" + run.id() + "/file?safe=true").getBody())
                .isEqualTo(HEADER + "C-0,safe,n,'=1+1\r\n");
    }

    @Test
    void carriesOnTheTraceOfTheRequest() throws Exception {
        var trace = UUID.randomUUID().toString().replace("-", "");
        var run = ARun.named("traced", "n");
        var requested = new ProducerRecord<>(
                Topics.RUNS, run.id().getBytes(UTF_8), Json.MAPPER.writeValueAsBytes(run.requested(null)));
        requested.headers().add(Headers.TRACE_PARENT, ("00-" + trace + "-00f067aa0ba902b7-01").getBytes(UTF_8));
        Map<String, Object> settings = Map.of("bootstrap.servers", Infrastructure.broker());
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(requested).get();
        }

        var published = probe.awaitReceived(Topics.EXPORTS, run.id(), ExportProgress.class, any -> true, 1)
                .getFirst();
        assertThat(published.headers().get(Headers.TRACE_PARENT)).contains(trace);
        assertThat(published.key()).isEqualTo(run.id());
    }

    @Test
    void saysWhatIsWrongWithARequest() {
        var unknown = get("/api/results/nowhere/file");
        assertThat(unknown.getStatusCode().value()).isEqualTo(404);
        assertThat(unknown.getBody()).contains("/problems/run-not-found");

        var format = get("/api/results/nowhere/file?format=xlsx");
        assertThat(format.getStatusCode().value()).isEqualTo(400);
        assertThat(format.getBody()).contains("/problems/unknown-format", "long, wide, jsonl");

        var failures = get("/api/results/nowhere/file?failures=all");
        assertThat(failures.getStatusCode().value()).isEqualTo(400);
        assertThat(failures.getBody()).contains("/problems/unknown-choice", "omitted, error-row");

        var safe = get("/api/results/nowhere/file?safe=maybe");
        assertThat(safe.getStatusCode().value()).isEqualTo(400);
        assertThat(safe.getBody()).contains("/problems/unknown-choice", "safe=maybe", "false, true");
    }
}
