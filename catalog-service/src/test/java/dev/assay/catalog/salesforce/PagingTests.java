package dev.assay.catalog.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.catalog.dataset.CodePoints;
import dev.assay.catalog.dataset.RecordQuery;
import dev.assay.catalog.dataset.RecordReader;
import dev.assay.catalog.dataset.Row;
import dev.assay.catalog.dataset.Unreadable;
import dev.assay.contracts.Selection;
import dev.assay.contracts.http.DatasetField;
import dev.assay.salesforce.wave.Saql;
import dev.assay.salesforce.wave.WaveField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the data and whatever goes wrong, each record is read exactly once. */
class PagingTests {

    private static final Columns COLUMNS = new Columns(List.of(column("Id"), column("Text")));
    private static final String LETTERS = "abcABC019 -_é語";

    static IntStream seeds() {
        return IntStream.range(0, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsEachRecordOnceByItsId(int seed) throws IOException {
        var random = new Random(seed);
        var ids = distinctIds(random);
        var records = ids.stream().map(id -> record(id, word(random))).toList();
        try (var org = new TinyOrg(records, CodePoints.ORDER, seed, 4)) {
            var rows = all(ordered(org, Integer.MAX_VALUE), random);

            assertThat(rows)
                    .extracting(Row::id)
                    .isSortedAccordingTo(CodePoints.ORDER)
                    .containsExactlyInAnyOrderElementsOf(ids);
            var from = random.nextInt(rows.size());
            assertThat(ordered(org, Integer.MAX_VALUE).reread(from, rows.size()))
                    .isEqualTo(rows.subList(from, rows.size()));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsEachRecordOnceWhereIdsRepeat(int seed) throws IOException {
        var random = new Random(seed);
        var records = IntStream.range(0, 1 + random.nextInt(120))
                .mapToObj(i -> record("id" + random.nextInt(8), word(random)))
                .toList();
        try (var org = new TinyOrg(records, CodePoints.ORDER, seed, 4)) {
            var rows = all(placed(org), random);

            assertThat(rows.stream().map(PagingTests::record)).containsExactlyInAnyOrderElementsOf(records);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void goesOnInAnotherProcessFromAnyRecord(int seed) throws IOException {
        var random = new Random(seed);
        var ids = distinctIds(random);
        try (var org = new TinyOrg(ids.stream().map(id -> record(id, "x")).toList(), CodePoints.ORDER, seed, 3)) {
            var rows = all(ordered(org, Integer.MAX_VALUE), random);
            var number = 1 + random.nextInt(rows.size());

            var later = ordered(org, Integer.MAX_VALUE);
            var cursor = random.nextBoolean() ? rows.get(number - 1).id() : null;
            assertThat(later.read(number, cursor, rows.size())).isEqualTo(rows.subList(number, rows.size()));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void drawsTheSameWhateverThePages(int seed) throws IOException {
        var random = new Random(seed);
        var ids = distinctIds(random);
        try (var org = new TinyOrg(ids.stream().map(id -> record(id, "x")).toList(), CodePoints.ORDER, seed, 3)) {
            var drawn = DrawnIds.of(ordered(org, Integer.MAX_VALUE), 9, 5);

            assertThat(drawn).hasSize(Math.min(5, ids.size())).isSortedAccordingTo(CodePoints.ORDER);
            assertThat(DrawnIds.of(ordered(org, Integer.MAX_VALUE), 9, 5)).isEqualTo(drawn);
        }
    }

    @Test
    void followsAnOrderThatMindsNoCaseWhereIdsAreUnique() throws IOException {
        var records = List.of(record("b", "1"), record("A", "2"), record("C", "3"));
        try (var org = new TinyOrg(records, String.CASE_INSENSITIVE_ORDER, 1, 0)) {
            assertThat(all(ordered(org, Integer.MAX_VALUE), new Random(1)))
                    .extracting(Row::id)
                    .containsExactly("A", "b", "C");
        }
    }

    @Test
    void refusesRepeatedIdsUnderAnOrderThatMindsNoCase() throws IOException {
        var records = List.of(record("b", "1"), record("A", "2"), record("a", "3"), record("B", "3"));
        try (var org = new TinyOrg(records, String.CASE_INSENSITIVE_ORDER, 1, 0)) {
            refused(placed(org), "record-order");
        }
    }

    @Test
    void refusesAnOrderThatCannotBeFollowed() throws IOException {
        var records = List.of(record("a", "1"), record("b", "2"), record("c", "3"));
        try (var org = new TinyOrg(records, Comparator.reverseOrder(), 1, 0)) {
            refused(ordered(org, Integer.MAX_VALUE), "record-order");
        }
    }

    @Test
    void namesAnIdThatSeveralRecordsShare() throws IOException {
        var records = List.of(record("a", "1"), record("b", "2"), record("b", "3"), record("c", "4"));
        try (var org = new TinyOrg(records, CodePoints.ORDER, 1, 0)) {
            refused(ordered(org, Integer.MAX_VALUE), "duplicate-record-id");
        }
    }

    @Test
    void countsRecordsWithoutAnId() throws IOException {
        try (var org = new TinyOrg(List.of(record("a", "1"), record(null, "2")), CodePoints.ORDER, 1, 0)) {
            refused(ordered(org, Integer.MAX_VALUE), "record-id-missing");
        }
    }

    @Test
    void takesTheFirstRecordsOnly() throws IOException {
        var records = List.of(record("c", "1"), record("b", "2"), record("a", "3"));
        try (var org = new TinyOrg(records, CodePoints.ORDER, 1, 0)) {
            assertThat(all(ordered(org, 2), new Random(1))).extracting(Row::id).containsExactly("a", "b");
        }
    }

    private static void refused(RecordReader reader, String code) {
        assertThatThrownBy(() -> reader.read(0, null, reader.total()))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.reason().code()).isEqualTo(code));
    }

    /** Reads in portions of any size. */
    private static List<Row> all(RecordReader reader, Random random) {
        var rows = new ArrayList<Row>();
        @Nullable String cursor = null;
        while (rows.size() < reader.total()) {
            var page = reader.read(rows.size(), cursor, 1 + random.nextInt(30));
            assertThat(page).isNotEmpty();
            rows.addAll(page);
            cursor = reader.cursorAfter(rows.getLast());
        }
        return rows;
    }

    private static OrderedRecords ordered(TinyOrg org, int most) {
        var query = query(false);
        return new OrderedRecords(queries(org, query), query, RecordOrder.of("Id", COLUMNS), most);
    }

    private static PlacedRecords placed(TinyOrg org) {
        var query = query(true);
        return new PlacedRecords(queries(org, query), query, new TotalOrder(query, COLUMNS), Integer.MAX_VALUE);
    }

    private static VersionQueries queries(TinyOrg org, RecordQuery query) {
        return new VersionQueries(org.wave(), query, COLUMNS, Saql.load("d", "v"), 7);
    }

    private static RecordQuery query(boolean repeatedIds) {
        return new RecordQuery("org", "d", "v", "Id", null, List.of("Text"), new Selection.All(), repeatedIds);
    }

    private static List<String> distinctIds(Random random) {
        var ids = new LinkedHashSet<String>();
        IntStream.range(0, 1 + random.nextInt(150)).forEach(i -> ids.add(word(random) + "x"));
        return List.copyOf(ids);
    }

    private static String word(Random random) {
        return random.ints(1 + random.nextInt(4), 0, LETTERS.length())
                .collect(StringBuilder::new, (word, place) -> word.append(LETTERS.charAt(place)), StringBuilder::append)
                .toString();
    }

    private static Map<String, String> record(@Nullable String id, String text) {
        var record = new HashMap<String, String>();
        if (id != null) {
            record.put("Id", id);
        }
        record.put("Text", text);
        return record;
    }

    private static Map<String, String> record(Row row) {
        return record(row.id(), row.fields().getOrDefault("Text", ""));
    }

    private static WaveField column(String name) {
        return new WaveField(new DatasetField(name, name, DatasetField.Type.TEXT), false, null);
    }
}
