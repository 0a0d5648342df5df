package dev.assay.local.store.command;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import dev.assay.local.store.collection.Examined;
import dev.assay.local.store.collection.MapNames;
import dev.assay.local.store.collection.OpenCursors;
import dev.assay.local.store.collection.StoredDatabase;
import dev.assay.local.store.disk.GroupCommit;
import io.netty.channel.Channel;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers commands. Reads run beside each other; a write runs alone and is answered when it is in the file. */
public final class StoreBackend extends AbstractMongoBackend {

    private static final Logger log = LoggerFactory.getLogger(StoreBackend.class);
    private static final int CLOSE_MILLIS = 1_000;

    private final MVStore store;
    private final GroupCommit commits;
    private final OpenCursors cursors = new OpenCursors(getCursorRegistry());
    private final Examined examined = new Examined();

    /** Databases that are open. The first command for another one opens it, which writes. */
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /**
     * @param onFailure told once when the file can no longer be written
     */
    public StoreBackend(MVStore store, Runnable onFailure) {
        this.store = store;
        known.add("admin");
        this.commits = new GroupCommit(store, onFailure);
        store.getMapNames().stream()
                .map(MapNames::database)
                .flatMap(Optional::stream)
                .distinct()
                .forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        var database = new StoredDatabase(name, store, getCursorRegistry(), cursors, examined);
        known.add(name);
        return database;
    }

    @Override
    public Document handleCommand(Channel channel, String database, String name, Document body) {
        var command = new Command(database, name, body);
        try {
            return command.writes() || !known.contains(database)
                    ? commits.write(() -> answer(channel, command))
                    : commits.read(() -> answer(channel, command));
        } catch (MongoServerException e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("{} on {} failed by surprise", name, database, e);
            throw new MongoServerException(name + " failed inside the document store: " + e, e);
        }
    }

    private Document answer(Channel channel, Command command) {
        return command.answer(body -> super.handleCommand(channel, command.database(), command.name(), body), cursors);
    }

    /** With the number of documents that were examined to answer queries, where MongoDB has it. */
    @Override
    public Document getServerStatus() {
        var status = super.getServerStatus();
        if (status.get("metrics") instanceof Document metrics) {
            metrics.put("queryExecutor", new Document("scannedObjects", examined.count()));
        }
        return status;
    }

    @Override
    public void dropDatabase(String name) {
        super.dropDatabase(name);
        known.remove(name);
    }

    /** Takes the last writes to the file and closes it. */
    @Override
    public void close() {
        super.close();
        commits.close();
        store.close(CLOSE_MILLIS);
    }
}
