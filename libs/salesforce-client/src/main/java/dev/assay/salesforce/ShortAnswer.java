package dev.assay.salesforce;

/** An answer is whole, but has less in it than there must be; a call is made again for it. */
public final class ShortAnswer extends RuntimeException {

    /** @param what is in it, and what it lacks */
    public ShortAnswer(String what) {
        super(what);
    }
}
