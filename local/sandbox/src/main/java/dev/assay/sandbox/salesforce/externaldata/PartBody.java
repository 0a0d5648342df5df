package dev.assay.sandbox.salesforce.externaldata;

import dev.assay.sandbox.http.JsonBody;
import dev.assay.sandbox.salesforce.ApiError;
import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Base64Variant;
import tools.jackson.core.Base64Variants;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads a part from a request, its bytes straight into a file: no part is ever in memory as a whole. */
final class PartBody {

    private static final Base64Variant BASE64 =
            Base64Variants.MIME_NO_LINEFEEDS.withReadPadding(Base64Variant.PaddingReadBehaviour.PADDING_ALLOWED);

    private final long mostBytes;
    private @Nullable String upload;
    private int number;
    private boolean hasData;

    private PartBody(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * A part without its bytes.
     *
     * @param upload the id of its header
     */
    record Read(String upload, int number) {}

    static Read read(InputStream body, Path file, long mostBytes) throws IOException {
        var part = new PartBody(mostBytes);
        try (var json = JsonBody.MAPPER.createParser(new PlainAlphabet(body));
                var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new ApiError(400, "JSON_PARSER_ERROR", "The body must be a JSON object");
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = json.currentName();
                json.nextToken();
                part.property(name, json, out);
            }
        } catch (JacksonException e) {
            throw new ApiError(400, "JSON_PARSER_ERROR", "The body cannot be read: " + e.getOriginalMessage());
        }
        return part.complete();
    }

    private void property(String name, JsonParser json, OutputStream out) {
        switch (name) {
            case "InsightsExternalDataId" -> upload = json.getString();
            case "PartNumber" -> number = json.getValueAsInt(0);
            case "DataFile" -> {
                hasData = true;
                json.readBinaryValue(BASE64, new Bounded(out, mostBytes));
            }
            case "attributes", "DataLength", "CompressedDataLength" -> json.skipChildren();
            default ->
                throw new ApiError(
                        400,
                        "INVALID_FIELD",
                        "No such column '" + name + "' on sobject of type InsightsExternalDataPart",
                        List.of(name));
        }
    }

    private Read complete() {
        var header = upload;
        if (header == null || number == 0 || !hasData) {
            throw new ApiError(
                    400,
                    "REQUIRED_FIELD_MISSING",
                    "Required fields are missing: InsightsExternalDataId, PartNumber and DataFile are needed");
        }
        return new Read(header, number);
    }

    /** Turns the URL-safe alphabet of base64, which some clients use, into the plain one; no other value holds these characters. */
    private static final class PlainAlphabet extends FilterInputStream {

        PlainAlphabet(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var count = super.read(into, offset, length);
            for (var i = offset; i < offset + count; i++) {
                into[i] = into[i] == '-' ? (byte) '+' : into[i] == '_' ? (byte) '/' : into[i];
            }
            return count;
        }
    }

    /** Refuses what is too long. */
    private static final class Bounded extends OutputStream {

        private final OutputStream out;
        private final long most;
        private long written;

        Bounded(OutputStream out, long most) {
            this.out = out;
            this.most = most;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            written += length;
            if (written >= most) {
                throw new ApiError(
                        400,
                        "FIELD_INTEGRITY_EXCEPTION",
                        "DataFile must be smaller than " + most + " bytes",
                        List.of("DataFile"));
            }
            out.write(bytes, offset, length);
        }
    }
}
