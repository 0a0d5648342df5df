package dev.assay.local.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Field;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueriesIntegrationTests {

    private static final int COUNT = 2_500;

    @TempDir
    Path folder;

    private StoreUnderTest store;

    @BeforeEach
    void start() {
        store = new StoreUnderTest(folder);
        var rows = store.collection("rows");
        rows.createIndex(Indexes.ascending("block", "state"));
        rows.insertMany(IntStream.range(0, COUNT)
                .mapToObj(i -> new Document("_id", "row-" + i)
                        .append("number", i)
                        .append("block", i / 100)
                        .append("state", i % 2 == 0 ? "even" : "odd")
                        .append("version", 1L))
                .toList());
    }

    @AfterEach
    void stop() {
        store.close();
    }

    private List<Integer> numbers(Bson query) {
        return store.collection("rows")
                .find(query)
                .map(row -> row.getInteger("number"))
                .into(new ArrayList<>());
    }

    private long examinedFor(Bson query) {
        return store.examinedBy(() -> numbers(query));
    }

    @Test
    void findsByEqualityThroughTheIndex() {
        assertThat(numbers(eq("block", 7))).hasSize(100).allMatch(number -> number / 100 == 7);
        assertThat(examinedFor(eq("block", 7))).isEqualTo(100);
        assertThat(examinedFor(and(eq("block", 7), eq("state", "odd")))).isEqualTo(50);
    }

    @Test
    void findsByAnyOfSomeValuesThroughTheIndex() {
        assertThat(numbers(in("block", 3, 5))).hasSize(200);
        assertThat(examinedFor(in("block", 3, 5))).isEqualTo(200);
        assertThat(examinedFor(and(in("block", 3, 5), in("state", "odd", "even"))))
                .isEqualTo(200);
        assertThat(examinedFor(in("_id", "row-1", "row-2", "nothing"))).isEqualTo(2);
    }

    @Test
    void usesTheIndexForConditionsInsideAnd() {
        var query = new Document(
                "$and", List.of(new Document("block", 7), new Document("number", new Document("$gte", 750))));

        assertThat(numbers(query)).hasSize(50);
        assertThat(examinedFor(query)).isEqualTo(100);
    }

    @Test
    void usesTheIdForAConditionOnIdAndMore() {
        assertThat(numbers(and(eq("row-9"), eq("version", 1L)))).containsExactly(9);
        assertThat(examinedFor(and(eq("row-9"), eq("version", 1L)))).isEqualTo(1);
        assertThat(store.examinedBy(() ->
                        store.collection("rows").updateOne(and(eq("row-9"), eq("version", 1L)), set("version", 2L))))
                .isEqualTo(1);
        assertThat(numbers(and(eq("row-9"), eq("version", 1L)))).isEmpty();
    }

    @Test
    void anAggregationBeginsWithWhatItsFirstMatchFindsThroughTheIndex() {
        var pipeline = List.of(
                Aggregates.match(eq("block", 7)),
                Aggregates.group("$state", Accumulators.sum("rows", 1)),
                Aggregates.sort(Sorts.ascending("_id")));

        assertThat(store.collection("rows").aggregate(pipeline))
                .containsExactly(
                        new Document("_id", "even").append("rows", 50), new Document("_id", "odd").append("rows", 50));
        assertThat(store.examinedBy(
                        () -> store.collection("rows").aggregate(pipeline).into(new ArrayList<>())))
                .isEqualTo(100);
    }

    @Test
    void indexesFollowUpdatesAndDeletes() {
        var rows = store.collection("rows");
        rows.updateMany(and(eq("block", 7), eq("state", "odd")), set("state", "done"));
        rows.deleteMany(and(eq("block", 7), eq("state", "even")));

        assertThat(numbers(and(eq("block", 7), eq("state", "done")))).hasSize(50);
        assertThat(numbers(and(eq("block", 7), eq("state", "odd")))).isEmpty();
        assertThat(examinedFor(eq("block", 7))).isEqualTo(50);
    }

    @Test
    void indexesAreThereAgainAfterARestart() {
        store.close();
        store = new StoreUnderTest(folder);

        assertThat(numbers(eq("block", 7))).hasSize(100);
        assertThat(examinedFor(eq("block", 7))).isEqualTo(100);
        assertThat(store.collection("rows").listIndexes().into(new ArrayList<>()))
                .hasSize(2);
    }

    @Test
    void anIndexMadeLaterServesWhatWasThereBefore() {
        store.collection("rows").createIndex(Indexes.ascending("number"));

        assertThat(examinedFor(eq("number", 42))).isEqualTo(1);
    }

    @Test
    void sortsSkipsAndLimits() {
        var rows = store.collection("rows");
        assertThat(rows.find(gte("number", 0))
                        .sort(Sorts.descending("number"))
                        .skip(10)
                        .limit(3)
                        .map(row -> row.getInteger("number")))
                .containsExactly(COUNT - 11, COUNT - 12, COUNT - 13);
        assertThat(rows.find(eq("block", 0))
                        .sort(Sorts.orderBy(Sorts.descending("state"), Sorts.ascending("number")))
                        .limit(2)
                        .projection(Projections.fields(Projections.include("number"), Projections.excludeId())))
                .containsExactly(new Document("number", 1), new Document("number", 3));
        assertThat(rows.find().sort(Sorts.descending("_id")).limit(2).map(row -> row.getString("_id")))
                .containsExactly("row-999", "row-998");
        assertThat(rows.find(in("block", 1, 0))
                        .sort(Sorts.ascending("_id"))
                        .limit(2)
                        .map(row -> row.getString("_id")))
                .containsExactly("row-0", "row-1");
    }

    @Test
    void givesAllDocumentsOverManyBatches() {
        assertThat(store.collection("rows")
                        .find()
                        .sort(Sorts.ascending("number"))
                        .batchSize(7)
                        .map(row -> row.getInteger("number")))
                .containsExactlyElementsOf(IntStream.range(0, COUNT).boxed().toList());
        assertThat(store.collection("rows").find().into(new ArrayList<>())).hasSize(COUNT);
        assertThat(store.collection("rows").find().limit(1_001).into(new ArrayList<>()))
                .hasSize(1_001);
    }

    @Test
    void aCursorGoesOnWhileDocumentsAreDeletedAndInserted() {
        var rows = store.collection("rows");
        var seen = new ArrayList<String>();
        for (var row : rows.find().batchSize(100)) {
            seen.add(row.getString("_id"));
            rows.deleteOne(eq(row.getString("_id")));
            rows.insertOne(new Document("_id", "a-new-" + seen.size()));
        }
        assertThat(seen).hasSize(COUNT).doesNotHaveDuplicates();
        assertThat(rows.countDocuments()).isEqualTo(COUNT);
    }

    @Test
    void givesResultsLargerThanAReplyMayBe() {
        var text = "x".repeat(1 << 20);
        var large = store.collection("large");
        for (int i = 0; i < 60; i++) {
            large.insertOne(new Document("_id", i).append("text", text));
        }
        assertThat(large.find().map(each -> each.getString("text").length()))
                .hasSize(60)
                .containsOnly(1 << 20);
        assertThat(large.aggregate(List.of(Aggregates.set(new Field<>("more", 1))))
                        .map(each -> each.getString("text").length() + each.getInteger("more")))
                .hasSize(60)
                .containsOnly((1 << 20) + 1);
    }

    @Test
    void keepsFilesInGridFs() throws Exception {
        var bytes = new byte[3_000_000];
        new Random(7).nextBytes(bytes);
        var bucket = GridFSBuckets.create(store.database(), "files");
        var id = bucket.uploadFromStream("dataset.csv", new ByteArrayInputStream(bytes));
        var read = new ByteArrayOutputStream();

        long examined = store.examinedBy(() -> {
            bucket.downloadToStream(id, read);
            return id;
        });

        assertThat(read.toByteArray()).isEqualTo(bytes);
        assertThat(examined).isLessThan(20);
        bucket.delete(id);
        assertThat(store.collection("files.chunks").countDocuments()).isZero();
    }

    @Test
    void countsThroughTheIndex() {
        assertThat(store.collection("rows").countDocuments(eq("block", 7))).isEqualTo(100);
        assertThat(store.examinedBy(() -> store.collection("rows").countDocuments(eq("block", 7))))
                .isEqualTo(100);
    }

    @Test
    void readersNeverSeeHalfAnUpdate() throws Exception {
        var pairs = store.collection("pairs");
        pairs.insertOne(new Document("_id", 1).append("a", 0).append("b", 0));
        var torn = new ArrayList<Document>();
        var writer = Thread.ofPlatform().start(() -> {
            for (int i = 1; i <= 500; i++) {
                pairs.updateOne(eq(1), new Document("$set", new Document("a", i).append("b", i)));
            }
        });
        while (writer.isAlive()) {
            var pair = pairs.find().first();
            if (!pair.getInteger("a").equals(pair.getInteger("b"))) {
                torn.add(pair);
            }
        }
        writer.join();
        assertThat(torn).isEmpty();
    }
}
