package dev.assay.execution.connection;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** The connections that are stored. */
@Repository
public class Connections {

    private final MongoOperations store;

    public Connections(MongoOperations store) {
        this.store = store;
    }

    /** The connection with this name, if there is one. */
    public Optional<StoredConnection> find(String name) {
        return Optional.ofNullable(store.findById(name, StoredConnection.class));
    }

    /** All of them, by name. */
    public List<StoredConnection> all() {
        return store.find(new Query().with(Sort.by("_id")), StoredConnection.class);
    }

    /** Stores a connection in place of the one with its name. */
    public void save(StoredConnection connection) {
        store.save(connection);
    }

    /** Removes a connection; says whether there was one. */
    public boolean remove(StoredConnection connection) {
        return store.remove(connection).getDeletedCount() > 0;
    }
}
