package dev.assay.salesforce;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Queries over an org's objects. */
public final class Soql {

    private final Org org;

    public Soql(Org org) {
        this.org = org;
    }

    /** All records that a query finds, over all its pages. */
    public List<JsonNode> query(String soql) {
        var found = new ArrayList<JsonNode>();
        @Nullable String next = "/query?q=" + URLEncoder.encode(soql, StandardCharsets.UTF_8);
        while (next != null) {
            var page = org.get(next);
            page.path("records").forEach(found::add);
            next = page.path("nextRecordsUrl").asString(null);
        }
        return found;
    }

    /** A text as a literal: in quotes, with what would end it escaped. */
    public static String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
