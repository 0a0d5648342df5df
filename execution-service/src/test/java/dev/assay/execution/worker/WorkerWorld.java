package dev.assay.execution.worker;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.assay.contracts.Lane;
import dev.assay.contracts.RunState;
import dev.assay.contracts.Selection;
import dev.assay.contracts.http.ModelSettings;
import dev.assay.contracts.topic.RecordTask;
import dev.assay.contracts.topic.TaskResult;
import dev.assay.execution.call.openai.ModelEndpoint;
import dev.assay.execution.call.openai.OpenAiClient;
import dev.assay.execution.connection.StoredConnection;
import dev.assay.execution.run.RunSpec;
import dev.assay.execution.worker.attempt.BackOff;
import dev.assay.execution.worker.intake.Place;
import dev.assay.execution.worker.limit.EndpointGates;
import dev.assay.execution.worker.limit.Permits;
import dev.assay.execution.worker.run.ActiveRuns;
import dev.assay.execution.worker.run.RunEndpoints;
import dev.assay.execution.worker.run.RunReader;
import dev.assay.service.seal.Sealer;
import dev.assay.testing.Infrastructure;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;

/** A worker's steps on a real store, with an endpoint that answers as told and one connection {@code main} to it. */
final class WorkerWorld implements AutoCloseable {

    static final String KEY = "sk-of-the-connection";

    final ModelEndpoint endpoint = new ModelEndpoint();
    final String runId = "run-" + UUID.randomUUID();
    private final RecordExecution execution;
    private final AtomicInteger placesLeft = new AtomicInteger();
    private final AtomicInteger placesTakenBack = new AtomicInteger();
    private final MongoClient client = MongoClients.create(Infrastructure.store());
    private final MongoTemplate store =
            new MongoTemplate(client, "worker-" + UUID.randomUUID().toString().substring(0, 8));
    private final Sealer sealer = new Sealer(Base64.getEncoder().encodeToString(new byte[32]));
    private final ActiveRuns runs = new ActiveRuns(new RunReader(store), Duration.ofMillis(50));
    private final Permits permits = new Permits(store, "worker-1");

    WorkerWorld(Duration limitPatience) {
        var calls = new GuardedCalls(
                runs,
                new RunEndpoints(store, sealer),
                new EndpointGates(64, 8),
                permits,
                new OpenAiClient(),
                new WorkerMetrics(new SimpleMeterRegistry()),
                limitPatience);
        execution =
                new RecordExecution(runs, calls, new BackOff(Duration.ofMillis(10), Duration.ofMillis(50), () -> 0.5));
        connection(KEY, null);
    }

    TaskResult end(RecordTask task) throws InterruptedException {
        return execution.end(task, new Place() {
            private boolean away;

            @Override
            public void leave() {
                if (!away) {
                    placesLeft.incrementAndGet();
                }
                away = true;
            }

            @Override
            public void takeBack() {
                if (away) {
                    placesTakenBack.incrementAndGet();
                }
                away = false;
            }
        });
    }

    int placesLeft() {
        return placesLeft.get();
    }

    int placesTakenBack() {
        return placesTakenBack.get();
    }

    void connection(@Nullable String key, @Nullable Integer concurrency) {
        connection(endpoint.baseUrl(), key, concurrency);
    }

    void connection(String baseUrl, @Nullable String key, @Nullable Integer concurrency) {
        store.save(new StoredConnection(
                "main",
                "openai-compatible",
                baseUrl,
                null,
                key == null ? null : sealer.seal(key, "connection:main"),
                concurrency));
    }

    void run(RunState state, int epoch) {
        run(state, epoch, ModelSettings.DEFAULTS);
    }

    void run(RunState state, int epoch, ModelSettings settings) {
        store.save(new RunDocument(runId, state, epoch, spec(settings)));
    }

    private RunSpec spec(ModelSettings settings) {
        return new RunSpec(
                "batch",
                Lane.BATCH,
                "analysis",
                1,
                "files",
                "dataset",
                "Dataset",
                "version",
                "Id",
                null,
                List.of("Name"),
                new Selection.All(),
                "How is {{Name}}?",
                "{\"type\":\"object\",\"properties\":{\"mood\":{\"type\":\"string\"}},\"required\":[\"mood\"]}",
                List.of("mood"),
                "main",
                "openai-compatible",
                endpoint.baseUrl(),
                "m-1",
                settings,
                null,
                "ada",
                Instant.EPOCH,
                null,
                null,
                null,
                null);
    }

    RecordTask task(int number, int epoch) {
        return new RecordTask(
                RecordTask.idOf(runId, number, epoch),
                Instant.EPOCH,
                runId,
                3,
                epoch,
                number,
                "record-" + number,
                "Record " + number,
                Map.of("Name", "Ada " + number));
    }

    @Override
    public void close() {
        permits.close();
        runs.close();
        endpoint.close();
        store.getDb().drop();
        client.close();
    }

    /** As the other role writes it, as far as workers read it. */
    @Document("runs")
    record RunDocument(@Id String id, RunState state, int epoch, RunSpec spec) {}
}
