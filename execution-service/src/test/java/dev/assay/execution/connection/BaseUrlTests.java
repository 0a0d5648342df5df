package dev.assay.execution.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTests {

    @Test
    void takesTheProvidersOwnWhenNoneIsGiven() {
        assertThat(BaseUrl.of(null, Provider.OPENAI)).isEqualTo("https://api.openai.com/v1");
        assertThat(BaseUrl.of(" ", Provider.LM_STUDIO)).isEqualTo("http://localhost:1234/v1");
    }

    @Test
    void asksForOneWhereTheProviderHasNone() {
        assertThatThrownBy(() -> BaseUrl.of(null, Provider.COPILOT)).hasMessageContaining("no base URL of its own");
    }

    @Test
    void leavesOutWhatClientsAddByThemselves() {
        assertThat(BaseUrl.of("http://host:1/v1/chat/completions/", Provider.OPENAI))
                .isEqualTo("http://host:1/v1");
        assertThat(BaseUrl.of(" http://host:1/v1/ ", Provider.OPENAI)).isEqualTo("http://host:1/v1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "host:1/v1",
                "ftp://host/v1",
                "http://",
                "http://user:secret@host/v1",
                "http://host/v1?key=secret"
            })
    void refusesWhatIsNoEndpointAndDoesNotRepeatIt(String url) {
        assertThatThrownBy(() -> BaseUrl.of(url, Provider.OPENAI))
                .hasMessageContaining("base URL")
                .hasMessageNotContaining("secret");
    }

    @Test
    void tellsServersApart() {
        assertThat(BaseUrl.sameServer("https://a/v1", "https://A/v2")).isTrue();
        assertThat(BaseUrl.sameServer("https://a/v1", "https://b/v1")).isFalse();
        assertThat(BaseUrl.sameServer("https://a/v1", "http://a/v1")).isFalse();
        assertThat(BaseUrl.sameServer("http://a:1/v1", "http://a:2/v1")).isFalse();
    }
}
