package dev.assay.salesforce;

import tools.jackson.core.JacksonException;

/**
 * Makes something of the bytes of an answer.
 *
 * @param <T> what it is
 */
@FunctionalInterface
public interface AnswerReader<T> {

    /**
     * Reads a whole answer.
     *
     * @throws JacksonException if it is no JSON, or cut off: the call is made again
     */
    T read(byte[] answer);
}
