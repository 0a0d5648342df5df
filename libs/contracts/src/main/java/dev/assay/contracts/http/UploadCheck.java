package dev.assay.contracts.http;

import dev.assay.contracts.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an upload would be, told before anything is sent.
 *
 * @param rows rows that would be sent
 * @param bytes bytes of CSV before compression
 * @param jobsToday uploads into the dataset in the last 24 hours, as the org tells; absent when it does not
 * @param jobLimit uploads into one dataset that the org takes in 24 hours
 * @param problems what would be refused, each with where; none when it can be sent
 * @param remarks what is to be known of rows that are sent nevertheless
 */
public record UploadCheck(
        long rows,
        long bytes,
        @Nullable Integer jobsToday,
        int jobLimit,
        List<Reason> problems,
        List<Reason> remarks) {}
