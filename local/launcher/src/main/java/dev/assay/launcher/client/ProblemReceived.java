package dev.assay.launcher.client;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The gateway, or a service behind it, refused a request and said why. */
public final class ProblemReceived extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Pattern PASSING = Pattern.compile(
            "about:blank|.*/problems/(.*-unavailable|service-silent|service-broke-off|org-unreachable)");

    private final int status;
    private final String type;
    private final List<String> places;
    private final @Nullable String report;

    ProblemReceived(int status, @Nullable JsonNode problem, String asked) {
        super(detail(status, problem, asked));
        this.status = status;
        this.type = problem == null ? "" : problem.path("type").asString("");
        this.places = problem == null ? List.of() : places(problem);
        this.report = problem == null ? null : problem.path("report").asString(null);
    }

    private static String detail(int status, @Nullable JsonNode problem, String asked) {
        var detail = problem == null
                ? ""
                : problem.path("detail").asString(problem.path("title").asString(""));
        return detail.isEmpty() ? asked + " was answered with status " + status + " and no explanation." : detail;
    }

    private static List<String> places(JsonNode problem) {
        var places = new ArrayList<String>();
        for (var row : problem.path("rows")) {
            places.add("line " + row.path("line").asLong() + ": "
                    + row.path("message").asString(""));
        }
        var more = problem.path("badRows").asLong(0) - places.size();
        if (more > 0) {
            places.add("and " + more + " more");
        }
        for (var place : problem.path("problems")) {
            places.add(where(place) + place.path("message").asString(""));
        }
        return places;
    }

    private static String where(JsonNode place) {
        if (place.has("line")) {
            return "prompt line " + place.path("line").asInt() + ", column "
                    + place.path("column").asInt() + ": ";
        }
        var path = place.path("path").asString(place.path("field").asString(""));
        return path.isEmpty() ? "" : path + ": ";
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** Whether the problem is of this type, for example {@code results-not-ready}. */
    public boolean is(String name) {
        return type.endsWith("/problems/" + name);
    }

    /** Whether it is of the kind that is gone after a while: somebody on the way was not there, or nobody said what it is. */
    boolean passes() {
        return type.isEmpty() || PASSING.matcher(type).matches();
    }

    /** Where all rows that are wrong are told, if they are. */
    public @Nullable String report() {
        return report;
    }

    /** The detail, and below it every place that is wrong. */
    public String text() {
        var said = String.valueOf(getMessage());
        if (places.size() == 1 && places.getFirst().endsWith(said)) {
            return places.getFirst();
        }
        return places.isEmpty() ? said : said + "\n  " + String.join("\n  ", places);
    }
}
