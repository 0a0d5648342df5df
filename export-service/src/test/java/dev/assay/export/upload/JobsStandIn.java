package dev.assay.export.upload;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Jobs, their parts and the datasets they make, in memory; each look at a job brings it on. */
final class JobsStandIn {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");
    private static final Pattern BATCH = Pattern.compile("'Batch_Name' == \"(.*?)\"");

    final Map<String, Job> jobs = new LinkedHashMap<>();
    private final Map<String, List<List<String>>> datasets = new LinkedHashMap<>();
    private final Map<String, Integer> versions = new LinkedHashMap<>();
    int rowsToLose;

    /** A job as the org has it. */
    static final class Job {
        final String dataset;
        final String operation;
        final String description;
        final JsonNode metadata;
        final TreeMap<Integer, byte[]> parts = new TreeMap<>();
        String status = "New";
        int processed;

        Job(JsonNode header, JsonNode metadata) {
            this.dataset = header.path("EdgemartAlias").asString();
            this.operation = header.path("Operation").asString();
            this.description = header.path("Description").asString();
            this.metadata = metadata;
        }
    }

    record Reply(int status, String body) {}

    List<List<String>> rows(String dataset) {
        return List.copyOf(datasets.getOrDefault(dataset, List.of()));
    }

    Reply reply(String path, String query, JsonNode body) throws IOException {
        if (path.equals("/sobjects/InsightsExternalData")) {
            return create(body);
        }
        if (path.equals("/sobjects/InsightsExternalDataPart")) {
            return part(body);
        }
        if (path.startsWith("/sobjects/InsightsExternalData/")) {
            jobs.get(path.substring(path.lastIndexOf('/') + 1)).status = "Queued";
            return new Reply(204, "");
        }
        if (path.equals("/query")) {
            return soql(URLDecoder.decode(query, StandardCharsets.UTF_8));
        }
        if (path.equals("/wave/query")) {
            return count(body.path("query").asString());
        }
        return dataset(path.substring("/wave/datasets/".length()));
    }

    private Reply create(JsonNode body) {
        var id = "06V" + (jobs.size() + 1);
        var metadata = JSON.readTree(
                Base64.getDecoder().decode(body.path("MetadataJson").asString()));
        jobs.put(id, new Job(body, metadata));
        return new Reply(201, "{\"id\":\"" + id + "\",\"success\":true,\"errors\":[]}");
    }

    private Reply part(JsonNode body) {
        var job = jobs.get(body.path("InsightsExternalDataId").asString());
        var number = body.path("PartNumber").asInt();
        if (!job.status.equals("New") || job.parts.containsKey(number)) {
            return new Reply(400, "[{\"errorCode\":\"DUPLICATE_VALUE\",\"message\":\"part " + number + "\"}]");
        }
        job.parts.put(number, Base64.getDecoder().decode(body.path("DataFile").asString()));
        return new Reply(201, "{\"id\":\"06W" + number + "\",\"success\":true,\"errors\":[]}");
    }

    private Reply soql(String query) throws IOException {
        var quoted = QUOTED.matcher(query);
        quoted.find();
        var job = jobs.get(quoted.group(1));
        var records = JSON.createArrayNode();
        if (query.contains("FROM Folder")) {
            if (quoted.group(1).equals("Assay")) {
                records.addObject().put("Id", "00l000000000001AAA");
            }
        } else if (query.contains("EdgemartAlias")) {
            jobs.forEach((id, known) -> {
                if (known.dataset.equals(quoted.group(1))) {
                    records.addObject()
                            .put("Id", id)
                            .put("Description", known.description)
                            .put("Status", known.status)
                            .put("CreatedDate", "2026-11-22T15:04:05.000+0000");
                }
            });
        } else if (query.contains("SELECT PartNumber")) {
            job.parts.keySet().forEach(number -> records.addObject().put("PartNumber", number));
        } else {
            advance(job);
            records.addObject().put("Status", job.status).putNull("StatusMessage");
        }
        return new Reply(
                200,
                JSON.createObjectNode()
                        .put("done", true)
                        .set("records", records)
                        .toString());
    }

    /** Each look at a job brings it on by one step. */
    private void advance(Job job) throws IOException {
        switch (job.status) {
            case "Queued" -> job.status = "InProgress";
            case "InProgress" -> {
                job.status = "Completed";
                job.processed++;
                var rows = datasets.computeIfAbsent(job.dataset, name -> new ArrayList<>());
                if (job.operation.equals("Overwrite")) {
                    rows.clear();
                }
                var sent = rowsOf(job);
                rows.addAll(sent.subList(0, sent.size() - rowsToLose));
                versions.merge(job.dataset, 1, Integer::sum);
            }
            default -> {}
        }
    }

    private static List<List<String>> rowsOf(Job job) throws IOException {
        var all = new ByteArrayOutputStream();
        var expected = 1;
        for (var part : job.parts.entrySet()) {
            if (part.getKey() != expected++) {
                throw new IllegalStateException("a gap before part " + part.getKey());
            }
            all.write(part.getValue());
        }
        try (var csv = CsvReader.builder()
                .ofCsvRecord(new InputStreamReader(
                        new GZIPInputStream(new ByteArrayInputStream(all.toByteArray())), StandardCharsets.UTF_8))) {
            return csv.stream().map(CsvRecord::getFields).toList();
        }
    }

    private Reply dataset(String name) {
        return versions.containsKey(name)
                ? new Reply(
                        200,
                        "{\"id\":\"0Fb%s\",\"name\":\"%s\",\"currentVersionId\":\"0Fc%d\"}"
                                .formatted(name, name, versions.get(name)))
                : new Reply(400, "[{\"errorCode\":\"201\",\"message\":\"Edgemart not found\"}]");
    }

    private Reply count(String saql) {
        var batch = BATCH.matcher(saql);
        var ofBatch = batch.find();
        var name = saql.substring(saql.indexOf("0Fb") + 3, saql.indexOf("/0Fc"));
        var count = datasets.get(name).stream()
                .filter(row -> !ofBatch || row.get(1).equals(batch.group(1)))
                .count();
        return new Reply(
                200, "{\"action\":\"query\",\"results\":{\"metadata\":[],\"records\":[{\"n\":" + count + "}]}}");
    }
}
