package dev.assay.promptservice;

import dev.assay.testing.AssayTest;
import dev.assay.testing.TestHttp;
import dev.assay.testing.TestTokens;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The service as it is started, beside a stand-in for catalog-service. */
@AssayTest
public abstract class PromptServiceTest {

    private static final CatalogStandIn CATALOG = CatalogStandIn.start();

    @LocalServerPort
    protected int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("ASSAY_CATALOG_URL", CATALOG::url);
    }

    /** A user who may build analyses; her name is {@code anna}. */
    protected RestTestClient analyst() {
        return TestHttp.assertingClient(port, TestTokens.analyst());
    }

    /** A user who may only look. */
    protected RestTestClient viewer() {
        return TestHttp.assertingClient(port, TestTokens.viewer());
    }
}
