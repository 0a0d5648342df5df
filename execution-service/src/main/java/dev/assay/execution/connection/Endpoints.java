package dev.assay.execution.connection;

import dev.assay.execution.call.Endpoint;
import dev.assay.service.seal.Sealer;
import org.springframework.stereotype.Component;

/** Opens a connection's key for a call, and for nothing else. */
@Component
public class Endpoints {

    private final Sealer sealer;

    public Endpoints(Sealer sealer) {
        this.sealer = sealer;
    }

    /**
     * Where a connection leads, with its key.
     *
     * @throws IllegalStateException if the key was sealed under another {@code ASSAY_SEAL_KEY}
     */
    public Endpoint of(StoredConnection connection) {
        var sealed = connection.sealedKey();
        var key = sealed == null ? null : sealer.open(sealed, connection.purpose());
        return new Endpoint(connection.provider(), connection.baseUrl(), key);
    }
}
