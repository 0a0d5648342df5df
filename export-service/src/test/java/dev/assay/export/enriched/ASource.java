package dev.assay.export.enriched;

import dev.assay.contracts.ParameterType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A source in memory. */
public final class ASource implements EnrichedContent.SourceDataset {

    private final Map<String, ParameterType> types;
    private final TreeMap<Integer, SourceRecord> records = new TreeMap<>();
    final List<Integer> opened = new ArrayList<>();

    public ASource(Map<String, ParameterType> types) {
        this.types = types;
    }

    /** The same with a record more. */
    public ASource with(int number, String recordId, Map<String, String> values) {
        records.put(number, new SourceRecord(number, recordId, values));
        return this;
    }

    @Override
    public Map<String, ParameterType> types(List<String> fields) {
        var known = new HashMap<>(types);
        known.keySet().retainAll(fields);
        return known;
    }

    @Override
    public SourceRecords records(List<String> fields) {
        return number -> {
            opened.add(number);
            var rest = records.tailMap(number).values().iterator();
            return new SourceRecords.Cursor() {
                @Override
                public @Nullable SourceRecord next() {
                    return rest.hasNext() ? rest.next() : null;
                }

                @Override
                public void close() {}
            };
        };
    }
}
