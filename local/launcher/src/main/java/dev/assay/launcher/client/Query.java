package dev.assay.launcher.client;

import org.jspecify.annotations.Nullable;

/** What follows the question mark of a path; values that are absent are left out. */
final class Query {

    private final StringBuilder text;

    Query(String path) {
        this.text = new StringBuilder(path);
    }

    Query with(String name, @Nullable Object value) {
        if (value != null) {
            text.append(text.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(Http.encoded(value.toString()));
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
