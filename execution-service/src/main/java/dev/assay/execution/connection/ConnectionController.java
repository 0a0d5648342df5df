package dev.assay.execution.connection;

import dev.assay.contracts.http.Connection;
import dev.assay.contracts.http.ConnectionSettings;
import dev.assay.execution.role.ConditionalOnRole;
import dev.assay.execution.role.Role;
import dev.assay.service.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Connections over HTTP. */
@RestController
@ConditionalOnRole(Role.API)
@RequestMapping("/api/connections")
class ConnectionController {

    private final Connections connections;
    private final ConnectionEditing editing;
    private final ConnectionTrial trial;

    ConnectionController(Connections connections, ConnectionEditing editing, ConnectionTrial trial) {
        this.connections = connections;
        this.editing = editing;
        this.trial = trial;
    }

    @GetMapping
    List<Connection> all() {
        return connections.all().stream().map(ConnectionController::shown).toList();
    }

    @GetMapping("/providers")
    List<Provider.Description> providers() {
        return Arrays.stream(Provider.values()).map(Provider::description).toList();
    }

    @GetMapping("/{name}")
    Connection one(@PathVariable String name) {
        return shown(stored(name));
    }

    @PutMapping("/{name}")
    Connection put(@PathVariable String name, @RequestBody ConnectionSettings settings) {
        return shown(editing.put(name, settings));
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String name) {
        connections.remove(stored(name));
    }

    @PostMapping("/{name}/test")
    ConnectionTrial.Trial test(@PathVariable String name) {
        return trial.call(stored(name));
    }

    @GetMapping("/{name}/models")
    ConnectionTrial.Models models(@PathVariable String name) {
        return trial.models(stored(name));
    }

    private StoredConnection stored(String name) {
        return connections
                .find(name)
                .orElseThrow(() ->
                        new ProblemException(404, "connection-not-found", "There is no connection '" + name + "'."));
    }

    private static Connection shown(StoredConnection connection) {
        return new Connection(
                connection.name(),
                connection.provider(),
                connection.baseUrl(),
                connection.model(),
                connection.sealedKey() != null,
                connection.concurrency());
    }
}
