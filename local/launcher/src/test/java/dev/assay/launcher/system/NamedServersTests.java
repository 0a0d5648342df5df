package dev.assay.launcher.system;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.launcher.Trouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamedServersTests {

    @Test
    void saysWhichAddressDoesNotAnswerAndNoPassword() throws IOException {
        var port = freePort();

        assertThatThrownBy(() -> NamedServers.check(
                        Map.of("ASSAY_MONGODB_URI", "mongodb://me:secret@127.0.0.1:" + port + "/?x=1")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("127.0.0.1:" + port)
                .hasMessageContaining("ASSAY_MONGODB_URI")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> NamedServers.check(Map.of("ASSAY_KAFKA_BOOTSTRAP", "nonsense")))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("nonsense");
    }

    @Test
    void isContentWithOneOfSeveral() throws IOException {
        try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var hosts = "127.0.0.1:" + freePort() + ",127.0.0.1:" + listening.getLocalPort();

            assertThatCode(() -> NamedServers.check(
                            Map.of("ASSAY_KAFKA_BOOTSTRAP", hosts, "ASSAY_MONGODB_URI", "mongodb://" + hosts + "/a")))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void leavesWhatIsNotNamedAlone() {
        assertThatCode(() -> NamedServers.check(Map.of("ASSAY_MONGODB_URI", "mongodb+srv://cluster.example.invalid/")))
                .doesNotThrowAnyException();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
