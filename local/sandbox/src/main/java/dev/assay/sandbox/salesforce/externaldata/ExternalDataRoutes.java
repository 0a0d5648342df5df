package dev.assay.sandbox.salesforce.externaldata;

import dev.assay.sandbox.http.Forms;
import dev.assay.sandbox.http.JsonBody;
import dev.assay.sandbox.http.Settings;
import dev.assay.sandbox.salesforce.ApiError;
import dev.assay.sandbox.salesforce.SalesforceId;
import dev.assay.sandbox.salesforce.SalesforceSettings;
import dev.assay.sandbox.salesforce.fault.Counters;
import dev.assay.sandbox.salesforce.fault.Fault;
import dev.assay.sandbox.salesforce.fault.FaultKind;
import dev.assay.sandbox.salesforce.soql.ObjectType;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Headers and parts of uploads, as records under {@code /services/data/{version}/sobjects}. */
public final class ExternalDataRoutes implements HttpService {

    private static final String HEADERS = "/services/data/{api}/sobjects/InsightsExternalData";
    private static final String PARTS = "/services/data/{api}/sobjects/InsightsExternalDataPart";

    private final Uploads uploads;
    private final Settings<SalesforceSettings> settings;
    private final Counters counters;

    /** The routes of these uploads. */
    public ExternalDataRoutes(Uploads uploads, Settings<SalesforceSettings> settings, Counters counters) {
        this.uploads = uploads;
        this.settings = settings;
        this.counters = counters;
    }

    @Override
    public void routing(HttpRules rules) {
        for (var slash : List.of("", "/")) {
            rules.post(HEADERS + slash, this::create).post(PARTS + slash, this::addPart);
        }
        rules.route(Method.PATCH, HEADERS + "/{id}", this::change)
                .post(HEADERS + "/{id}", this::changeByPost)
                .get(HEADERS + "/{id}/MetadataJson", this::metadata)
                .get(PARTS + "/{id}/DataFile", this::bytes);
    }

    /** What SOQL sees of the uploads. */
    public List<ObjectType> objectTypes() {
        return List.of(
                new ObjectType("InsightsExternalData", UploadRecords.HEADER_FIELDS, base -> uploads.all().stream()
                        .map(upload -> UploadRecords.header(upload, base))
                        .toList()),
                new ObjectType("InsightsExternalDataPart", UploadRecords.PART_FIELDS, base -> uploads.all().stream()
                        .flatMap(upload -> Uploads.parts(upload).map(part -> UploadRecords.part(upload, part, base)))
                        .toList()));
    }

    private void create(ServerRequest request, ServerResponse response) throws IOException {
        counters.count("uploads");
        Fault.of(request, FaultKind.APPEND_MISMATCH).ifPresent(fault -> {
            throw AppendRule.mismatch("the dataset");
        });
        created(response, uploads.create(body(request)));
    }

    private void addPart(ServerRequest request, ServerResponse response) throws IOException {
        counters.count("parts");
        var draft = uploads.draft();
        try {
            var part = PartBody.read(
                    request.content().inputStream(), draft, settings.current().partBytes());
            created(response, uploads.add(part.upload(), part.number(), draft, copies(request)));
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** How often a part's bytes are stored, once unless a fault was ordered. */
    private static int copies(ServerRequest request) {
        return Fault.of(request, FaultKind.PART_LOST, FaultKind.PART_DOUBLED)
                .map(fault -> fault.kind() == FaultKind.PART_LOST ? 0 : 2)
                .orElse(1);
    }

    private void change(ServerRequest request, ServerResponse response) throws IOException {
        var fault = Fault.of(request, FaultKind.JOB_FAILED, FaultKind.JOB_WARNED);
        uploads.change(id(request), body(request), fault.orElse(null));
        response.status(204).send();
    }

    /** For clients that cannot send PATCH. */
    private void changeByPost(ServerRequest request, ServerResponse response) throws IOException {
        if (!"PATCH".equalsIgnoreCase(Forms.query(request).get("_HttpMethod"))) {
            throw new ApiError(
                    405, "METHOD_NOT_ALLOWED", "HTTP Method 'POST' not allowed. Allowed are HEAD,GET,PATCH,DELETE");
        }
        change(request, response);
    }

    private void metadata(ServerRequest request, ServerResponse response) throws IOException {
        var upload = uploads.get(id(request));
        if (!upload.hasMetadata()) {
            throw ApiError.notFound();
        }
        file(response, uploads.metadata(upload));
    }

    private void bytes(ServerRequest request, ServerResponse response) throws IOException {
        var upload = uploads.withPart(id(request));
        file(response, uploads.bytes(upload, part(upload, id(request))));
    }

    private static Upload.Part part(Upload upload, String id) {
        return Uploads.parts(upload)
                .filter(part -> SalesforceId.same(part.id(), id))
                .findFirst()
                .orElseThrow(ApiError::notFound);
    }

    private static void file(ServerResponse response, Path file) throws IOException {
        response.header(HeaderNames.CONTENT_TYPE, "application/octet-stream");
        try (var out = response.outputStream()) {
            Files.copy(file, out);
        }
    }

    private static void created(ServerResponse response, String id) {
        var json = JsonBody.MAPPER.createObjectNode().put("id", id).put("success", true);
        json.putArray("errors");
        JsonBody.send(response, 201, json);
    }

    private static JsonNode body(ServerRequest request) {
        try {
            return JsonBody.read(request);
        } catch (JacksonException e) {
            throw new ApiError(400, "JSON_PARSER_ERROR", "The body is no JSON");
        }
    }

    private static String id(ServerRequest request) {
        return request.path().pathParameters().get("id");
    }
}
