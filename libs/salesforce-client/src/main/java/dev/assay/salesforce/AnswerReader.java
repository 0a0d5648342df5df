package dev.assay.salesforce;

import java.io.InputStream;
import tools.jackson.core.JacksonException;

/**
 * Makes something of the body of an answer, while it comes.
 *
 * @param <T> what it is
 */
@FunctionalInterface
public interface AnswerReader<T> {

    /**
     * Reads a whole answer; leaves it open.
     *
     * @throws JacksonException if it is no JSON, or cut off: the call is made again
     * @throws ShortAnswer if more must be in it: the call is made again
     */
    T read(InputStream answer);
}
