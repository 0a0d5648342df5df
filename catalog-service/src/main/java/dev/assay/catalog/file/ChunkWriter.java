package dev.assay.catalog.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Gathers rows into chunks. */
final class ChunkWriter {

    private final FileVersions versions;
    private final String versionId;
    private final int chunkBytes;
    private final List<Integer> starts = new ArrayList<>();
    private final ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    private int rows;
    private int firstOfChunk;

    ChunkWriter(FileVersions versions, String versionId, int chunkBytes) {
        this.versions = versions;
        this.versionId = versionId;
        this.chunkBytes = chunkBytes;
    }

    void add(byte[] row) {
        chunk.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(row.length).array());
        chunk.writeBytes(row);
        rows++;
        if (chunk.size() >= chunkBytes) {
            flush();
        }
    }

    /** Writes the last chunk; the number of each chunk's first row. */
    List<Integer> finish() {
        if (chunk.size() > 0) {
            flush();
        }
        return starts;
    }

    int rows() {
        return rows;
    }

    private void flush() {
        versions.add(new Chunk(NumberedParts.idOf(versionId, starts.size()), chunk.toByteArray()));
        starts.add(firstOfChunk);
        firstOfChunk = rows;
        chunk.reset();
    }
}
