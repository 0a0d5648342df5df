package dev.assay.local.store;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentStoreApplicationIntegrationTests {

    @TempDir
    Path folder;

    @Test
    void saysThatItsFileIsInUse() throws Exception {
        var file = folder.resolve("store.db");
        try (var first = DocumentStore.start(file, 0);
                var second = StoreProcess.start(file)) {
            assertThat(first.uri()).isNotEmpty();
            assertThat(second.complaint()).anyMatch(line -> line.contains("in use by another process"));
            assertThat(second.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void saysThatItsFileIsDamaged() throws Exception {
        var file = Files.writeString(folder.resolve("store.db"), "x".repeat(20_000));
        try (var store = StoreProcess.start(file)) {
            assertThat(store.complaint()).anyMatch(line -> line.contains("damaged or not a document store's"));
            assertThat(store.exitCode()).isEqualTo(1);
        }
        assertThat(file).hasContent("x".repeat(20_000));
    }

    /** 240 MB of documents pass through a process that has 96 MB of heap; it writes, sorts and reads them all. */
    @Test
    void holdsMoreThanItsMemory() throws Exception {
        int batches = 60;
        int perBatch = 1_000;
        try (var store = StoreProcess.start(folder.resolve("store.db"));
                var client = MongoClients.create(store.uri())) {
            var large = client.getDatabase("tests").getCollection("large");
            var text = "x".repeat(4_000);
            for (int batch = 0; batch < batches; batch++) {
                int first = batch * perBatch;
                large.insertMany(IntStream.range(first, first + perBatch)
                        .mapToObj(
                                i -> new Document("_id", i).append("order", -i).append("text", text))
                        .toList());
            }
            int expected = batches * perBatch;
            int read = 0;
            for (var each : large.find().sort(Sorts.ascending("order"))) {
                assertThat(each.getInteger("_id")).isEqualTo(--expected);
                read++;
            }
            assertThat(read).isEqualTo(batches * perBatch);
        }
    }

    @Test
    void itsFileStaysSmallWhenDocumentsAreRewrittenOverAndOver() throws Exception {
        var file = folder.resolve("store.db");
        try (var store = StoreProcess.start(file);
                var client = MongoClients.create(store.uri())) {
            var hot = client.getDatabase("tests").getCollection("hot");
            for (int round = 0; round < 300; round++) {
                List<WriteModel<Document>> replacements = new ArrayList<>();
                for (int i = 0; i < 500; i++) {
                    var document = new Document("_id", i).append("text", round + "x".repeat(1_000));
                    replacements.add(new ReplaceOneModel<>(eq(i), document, new ReplaceOptions().upsert(true)));
                }
                hot.bulkWrite(replacements);
            }
            assertThat(store.stop()).isEqualTo(143);
        }
        // Half a megabyte is alive, 150 were written.
        assertThat(Files.size(file)).isLessThan(20L << 20);
    }
}
