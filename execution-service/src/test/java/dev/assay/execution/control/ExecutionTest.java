package dev.assay.execution.control;

import dev.assay.contracts.http.Connection;
import dev.assay.contracts.http.ConnectionSettings;
import dev.assay.execution.worker.WorkerSlot;
import dev.assay.testing.AssayTest;
import dev.assay.testing.TestHttp;
import dev.assay.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The api role as it is, with the other services stood in for, one connection, and a worker of 256 calls that lives for long. */
@AssayTest
@TestPropertySource(
        properties = {
            "assay.roles=api",
            "assay.execution.progress.worker-patience=1h",
            "assay.execution.progress.heal-after=1s"
        })
abstract class ExecutionTest {

    static final String ANALYSIS = "analysis-1";
    static final OtherServices services = new OtherServices();

    @LocalServerPort
    int port;

    @Autowired
    MongoOperations store;

    @DynamicPropertySource
    static void otherServices(DynamicPropertyRegistry registry) {
        registry.add("assay.services.prompt", services::url);
        registry.add("assay.services.catalog", services::url);
    }

    @BeforeEach
    void aFleetAndAConnection() {
        store.save(new WorkerSlot("worker-1", 256, 32, 1));
        services.analysis(ANALYSIS, "main");
        TestHttp.client(port, TestTokens.analyst())
                .put()
                .uri("/api/connections/main")
                .body(new ConnectionSettings("openai-compatible", "http://127.0.0.1:9/v1", "small", null, null))
                .retrieve()
                .body(Connection.class);
    }

    Play play() {
        return new Play(port, ANALYSIS);
    }
}
