package dev.assay.catalog.file;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** Consecutive rows of a version, each with its length before it. */
@Document("fileChunks")
@SuppressWarnings("ArrayRecordComponent") // Never compared; copied only to and from the store.
record Chunk(@Id String id, byte[] rows) {}
