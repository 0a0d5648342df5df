package dev.assay.local.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritesIntegrationTests {

    private static final int THREADS = 32;
    private static final int PER_THREAD = 250;

    @TempDir
    Path folder;

    private StoreUnderTest store;

    @BeforeEach
    void start() {
        store = new StoreUnderTest(folder);
    }

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void neverGivesASequenceValueTwice() throws Exception {
        var sequences = store.collection("sequences");
        Callable<List<Long>> take = () -> IntStream.range(0, PER_THREAD)
                .mapToObj(i -> sequences
                        .findOneAndUpdate(
                                eq("orders"),
                                inc("value", 1L),
                                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER))
                        .getLong("value"))
                .toList();
        var taken = new ArrayList<Long>();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (var each : threads.invokeAll(java.util.Collections.nCopies(THREADS, take))) {
                taken.addAll(each.get());
            }
        }
        assertThat(taken).hasSize(THREADS * PER_THREAD).doesNotHaveDuplicates();
        assertThat(sequences.find().first().getLong("value")).isEqualTo(THREADS * PER_THREAD);
    }

    @Test
    void anUpdateOnAVersionHappensOnceAmongMany() throws Exception {
        var documents = store.collection("versioned");
        documents.insertOne(new Document("_id", "one").append("version", 0L));
        Callable<Long> save = () -> documents
                .updateOne(and(eq("one"), eq("version", 0L)), set("version", 1L))
                .getModifiedCount();
        long saved = 0;
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (var each : threads.invokeAll(java.util.Collections.nCopies(THREADS, save))) {
                saved += each.get();
            }
        }
        assertThat(saved).isEqualTo(1);
    }

    @Test
    void findAndModifyLeavesAloneWhatItsConditionDoesNotMeet() {
        var leases = store.collection("leases");
        leases.insertOne(new Document("_id", "export").append("owner", "a").append("renewal", 7L));

        assertThat(leases.findOneAndUpdate(and(eq("export"), eq("owner", "b"), eq("renewal", 7L)), inc("renewal", 1L)))
                .isNull();
        var after = leases.findOneAndUpdate(
                and(eq("export"), eq("owner", "a"), eq("renewal", 7L)),
                inc("renewal", 1L),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        assertThat(after).containsEntry("renewal", 8L);
        assertThat(leases.find().first()).containsEntry("renewal", 8L);
    }

    @Test
    void anUnorderedInsertStoresAllButTheDuplicates() {
        var outcomes = store.collection("outcomes");
        outcomes.insertMany(List.of(document(1), document(3)));

        assertThatThrownBy(() -> outcomes.insertMany(
                        IntStream.range(0, 5).mapToObj(this::document).toList(),
                        new InsertManyOptions().ordered(false)))
                .asInstanceOf(type(MongoBulkWriteException.class))
                .satisfies(refused -> {
                    assertThat(refused.getWriteResult().getInsertedCount()).isEqualTo(3);
                    assertThat(refused.getWriteErrors())
                            .extracting(error -> error.getIndex())
                            .containsExactly(1, 3);
                    assertThat(refused.getWriteErrors()).allMatch(error -> error.getCode() == 11000);
                });
        assertThat(outcomes.countDocuments()).isEqualTo(5);
    }

    @Test
    void anOrderedBulkStopsAtTheFirstError() {
        var documents = store.collection("ordered");
        documents.createIndex(Indexes.ascending("name"), new IndexOptions().unique(true));
        documents.insertOne(new Document("_id", 0).append("name", "taken"));

        assertThatThrownBy(() -> documents.bulkWrite(List.of(upsert(1, "a"), upsert(2, "taken"), upsert(3, "b"))))
                .asInstanceOf(type(MongoBulkWriteException.class))
                .satisfies(refused -> {
                    assertThat(refused.getWriteErrors()).singleElement().satisfies(error -> assertThat(error.getIndex())
                            .isEqualTo(1));
                    assertThat(refused.getWriteResult().getUpserts()).hasSize(1);
                });
        assertThat(documents.distinct("_id", Integer.class).into(new ArrayList<>()))
                .containsExactly(0, 1);
    }

    @Test
    void anUnorderedBulkGoesOnAfterAnError() {
        var documents = store.collection("unordered");
        documents.createIndex(Indexes.ascending("name"), new IndexOptions().unique(true));
        documents.insertOne(new Document("_id", 0).append("name", "taken"));

        assertThatThrownBy(() -> documents.bulkWrite(
                        List.of(upsert(1, "a"), upsert(2, "taken"), upsert(3, "b")),
                        new BulkWriteOptions().ordered(false)))
                .isInstanceOf(MongoBulkWriteException.class);
        assertThat(documents.distinct("_id", Integer.class).into(new ArrayList<>()))
                .containsExactly(0, 1, 3);
    }

    @Test
    void aUniqueCompoundIndexRefusesTheSecondOfAKind() {
        var runs = store.collection("runs");
        runs.createIndex(Indexes.ascending("user", "key"), new IndexOptions().unique(true));
        runs.insertOne(new Document("user", "anna").append("key", "k1"));
        runs.insertOne(new Document("user", "anna").append("key", "k2"));
        runs.insertOne(new Document("user", "bert").append("key", "k1"));

        assertThatThrownBy(() -> runs.insertOne(new Document("user", "anna").append("key", "k1")))
                .asInstanceOf(type(MongoWriteException.class))
                .satisfies(
                        refused -> assertThat(refused.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY));
        assertThat(runs.countDocuments()).isEqualTo(3);
    }

    @Test
    void anIndexThatCannotBeUniqueIsRefusedAgainAtTheNextTry() {
        var documents = store.collection("twins");
        documents.insertMany(List.of(new Document("name", "twin"), new Document("name", "twin")));

        for (int tries = 0; tries < 2; tries++) {
            assertThatThrownBy(() -> documents.createIndex(Indexes.ascending("name"), new IndexOptions().unique(true)))
                    .hasMessageContaining("E11000");
        }
    }

    private Document document(int id) {
        return new Document("_id", id).append("text", "document " + id);
    }

    private static UpdateOneModel<Document> upsert(int id, String name) {
        return new UpdateOneModel<>(eq(id), set("name", name), new UpdateOptions().upsert(true));
    }
}
