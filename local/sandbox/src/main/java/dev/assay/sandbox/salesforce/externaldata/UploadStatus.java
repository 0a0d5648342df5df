package dev.assay.sandbox.salesforce.externaldata;

/** The states of an upload, in the words of the service. */
enum UploadStatus {
    New,
    Queued,
    InProgress,
    Completed,
    CompletedWithWarnings,
    Failed,
    NotProcessed
}
