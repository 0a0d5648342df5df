package dev.assay.execution.worker;

import dev.assay.contracts.topic.Topics;
import dev.assay.execution.call.ModelClient;
import dev.assay.execution.role.ConditionalOnRole;
import dev.assay.execution.role.Role;
import dev.assay.execution.worker.attempt.BackOff;
import dev.assay.execution.worker.intake.TaskEnding;
import dev.assay.execution.worker.intake.TaskWindow;
import dev.assay.execution.worker.intake.WindowMetrics;
import dev.assay.execution.worker.intake.WindowSettings;
import dev.assay.execution.worker.limit.EndpointGates;
import dev.assay.execution.worker.limit.Permits;
import dev.assay.execution.worker.run.ActiveRuns;
import dev.assay.execution.worker.run.RunEndpoints;
import dev.assay.execution.worker.run.RunReader;
import dev.assay.service.seal.Sealer;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Builds a worker from its settings. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.WORKER)
@EnableConfigurationProperties(WorkerProperties.class)
class WorkerConfiguration {

    @Bean
    ActiveRuns activeRuns(MongoOperations store, WorkerProperties properties) {
        return new ActiveRuns(new RunReader(store), properties.refreshInterval());
    }

    @Bean
    Permits permits(MongoOperations store, WorkerProperties properties) {
        return new Permits(store, properties.slot());
    }

    @Bean
    WorkerMetrics workerMetrics(MeterRegistry meters) {
        return new WorkerMetrics(meters);
    }

    @Bean
    RecordExecution recordExecution(
            ActiveRuns runs,
            MongoOperations store,
            Sealer sealer,
            Permits permits,
            ModelClient client,
            WorkerMetrics metrics,
            WorkerProperties properties) {
        var calls = new GuardedCalls(
                runs,
                new RunEndpoints(store, sealer),
                new EndpointGates(properties.window(), properties.interactiveWindow()),
                permits,
                client,
                metrics,
                properties.limitPatience());
        var backOff =
                new BackOff(properties.firstBackOff(), properties.longestBackOff(), () -> ThreadLocalRandom.current()
                        .nextDouble());
        return new RecordExecution(runs, calls, backOff);
    }

    @Bean
    WorkerLife worker(
            WorkerProperties properties,
            TaskEnding ending,
            WorkerMetrics metrics,
            MeterRegistry meters,
            MongoOperations store,
            @Value("${spring.kafka.bootstrap-servers}") String brokers) {
        var batch = new WindowSettings(
                brokers,
                Topics.RECORD_TASKS,
                "assay-workers",
                "batch",
                properties.slot(),
                properties.window(),
                properties.flushInterval(),
                properties.revokePatience(),
                properties.stopPatience(),
                properties.largestOutcome());
        var interactive = new WindowSettings(
                brokers,
                Topics.INTERACTIVE_RECORD_TASKS,
                "assay-workers-interactive",
                "interactive",
                properties.slot(),
                properties.interactiveWindow(),
                properties.interactiveFlushInterval(),
                properties.revokePatience(),
                properties.stopPatience(),
                properties.largestOutcome());
        var windows = List.of(batch, interactive).stream()
                .map(settings -> new TaskWindow(
                        settings, ending, new WindowMetrics(meters, settings.lane(), settings.topic(), metrics::ended)))
                .toList();
        return new WorkerLife(new SlotHeartbeat(store, properties), windows);
    }
}
