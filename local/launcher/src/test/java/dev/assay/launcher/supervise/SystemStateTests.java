package dev.assay.launcher.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.launcher.Trouble;
import dev.assay.launcher.supervise.ProcessState.State;
import dev.assay.launcher.system.Home;
import dev.assay.launcher.system.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemStateTests {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void isReadAsItWasWritten() {
        var state = new SystemState(12L, List.of(gateway(34L, State.READY)));

        state.write(home());

        assertThat(SystemState.read(home())).isEqualTo(state);
    }

    @Test
    void isNothingWhereNothingEverRan() {
        assertThat(SystemState.seen(home()).anyRuns()).isFalse();
        assertThat(SystemState.seen(home()).isReady()).isFalse();
    }

    @Test
    void doesNotTakeAnotherProgramOfTheSameIdForOurProcess() {
        var ours = ProcessHandle.current().pid();
        new SystemState(ours, List.of(gateway(ours, State.READY))).write(home());

        var seen = SystemState.seen(home());

        assertThat(seen.supervisor()).isNull();
        assertThat(seen.process("gateway")).get().satisfies(process -> {
            assertThat(process.pid()).isNull();
            assertThat(process.state()).isEqualTo(State.STOPPED);
        });
    }

    @Test
    void isReadyOnlyWhenEveryProcessIs() {
        assertThat(new SystemState(1L, List.of(gateway(2L, State.READY), gateway(3L, State.STARTING))).isReady())
                .isFalse();
        assertThat(new SystemState(1L, List.of(gateway(2L, State.READY))).isReady())
                .isTrue();
    }

    @Test
    void saysWhatToDoWithABrokenFile() throws IOException {
        Files.writeString(home().state(), "{ half");

        assertThatThrownBy(() -> SystemState.read(home()))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("state.json")
                .hasMessageContaining("remove it");
    }

    private Home home() {
        return new Home(folder);
    }

    private static ProcessState gateway(long pid, State state) {
        return new ProcessState("gateway", Role.GATEWAY, pid, 8080, state, 0, true, "", null);
    }
}
