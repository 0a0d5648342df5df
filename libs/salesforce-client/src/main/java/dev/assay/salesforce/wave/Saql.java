package dev.assay.salesforce.wave;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A query in CRM Analytics' own language over one immutable dataset version. Immutable: each step is a new query.
 *
 * <p>Names are always quoted as identifiers and values as strings or numbers, so that no value can become a part of the query.
 */
public final class Saql {

    private final String source;
    private final List<String> filters;
    private final List<String> fields;
    private final List<String> order;
    private final long offset;
    private final int limit;

    private Saql(String source, List<String> filters, List<String> fields, List<String> order, long offset, int limit) {
        this.source = source;
        this.filters = filters;
        this.fields = fields;
        this.order = order;
        this.offset = offset;
        this.limit = limit;
    }

    /** All records of a version. */
    public static Saql load(String datasetId, String versionId) {
        return new Saql(string(datasetId + "/" + versionId), List.of(), List.of(), List.of(), 0, 0);
    }

    /** A field's name as the language writes it. */
    public static String identifier(String name) {
        return "'" + escaped(name) + "'";
    }

    /** A text value as the language writes it. */
    public static String string(String value) {
        return "\"" + escaped(value) + "\"";
    }

    /** Only records that the condition holds for; conditions add up. */
    public Saql where(String condition) {
        var more = new ArrayList<>(filters);
        more.add(condition);
        return new Saql(source, List.copyOf(more), fields, order, offset, limit);
    }

    /** Only these fields. */
    public Saql select(List<String> names) {
        return new Saql(source, filters, names.stream().distinct().toList(), order, offset, limit);
    }

    /** What the selected fields are called in the answer. */
    public List<String> aliases() {
        return fields.stream().map(Saql::alias).toList();
    }

    /** Ascending by selected fields, the first one first. */
    public Saql orderBy(List<String> names) {
        return new Saql(source, filters, fields, List.copyOf(names), offset, limit);
    }

    /** Some records after some others, under the order. */
    public Saql page(long from, int size) {
        return new Saql(source, filters, fields, order, from, size);
    }

    /** The query that reads the records. */
    public String text() {
        var text = filtered();
        text.append("q = foreach q generate ")
                .append(fields.stream()
                        .map(field -> identifier(field) + " as " + identifier(alias(field)))
                        .collect(Collectors.joining(", ")))
                .append(";\n");
        if (!order.isEmpty()) {
            var keys = order.stream()
                    .map(field -> identifier(alias(field)) + " asc")
                    .collect(Collectors.joining(", "));
            text.append("q = order q by ")
                    .append(order.size() == 1 ? keys : "(" + keys + ")")
                    .append(";\n");
        }
        if (offset > 0) {
            text.append("q = offset q ").append(offset).append(";\n");
        }
        if (limit > 0) {
            text.append("q = limit q ").append(limit).append(";\n");
        }
        return text.toString();
    }

    /** The query that counts the records, as {@code n}. */
    public String count() {
        return filtered()
                .append("q = group q by all;\nq = foreach q generate count() as 'n';\n")
                .toString();
    }

    /** The query that reads the different values of a field. */
    String distinct(String field) {
        var name = identifier(field);
        return filtered()
                .append("q = group q by ")
                .append(name)
                .append(";\nq = foreach q generate ")
                .append(name)
                .append(" as ")
                .append(identifier(alias(field)))
                .append(";\n")
                .toString();
    }

    /** What a field is called in the answer: its own name, unless the language keeps that for itself. */
    public static String alias(String field) {
        return field.equals("rows") ? "rows_" : field;
    }

    private StringBuilder filtered() {
        var text = new StringBuilder("q = load ").append(source).append(";\n");
        for (var filter : filters) {
            text.append("q = filter q by ").append(filter).append(";\n");
        }
        return text;
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                case '\'', '"', '\\' -> escaped.append('\\').append(c);
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
