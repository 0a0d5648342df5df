package dev.assay.launcher.system;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** What a process does in the system; they stop in the reverse of this order. */
public enum Role {
    /** Kafka. */
    @JsonProperty("broker")
    BROKER,
    /** The document store. */
    @JsonProperty("store")
    STORE,
    /** Stands in for systems outside. */
    @JsonProperty("stand-in")
    STAND_IN,
    /** A service that others call. */
    @JsonProperty("service")
    SERVICE,
    /** The execution service's role of that name. */
    @JsonProperty("api")
    API,
    /** Login, routes, UI. */
    @JsonProperty("gateway")
    GATEWAY,
    /** Executes record tasks. */
    @JsonProperty("worker")
    WORKER;

    /** Groups of roles that stop together, in the order in which they stop. */
    public static List<List<Role>> stopOrder() {
        return List.of(
                List.of(WORKER), List.of(GATEWAY, API, SERVICE), List.of(STAND_IN), List.of(STORE), List.of(BROKER));
    }

    /** As users see it. */
    public String shown() {
        return switch (this) {
            case BROKER -> "broker";
            case STORE -> "store";
            case STAND_IN -> "stand-in";
            case SERVICE -> "service";
            case API -> "api";
            case GATEWAY -> "gateway";
            case WORKER -> "worker";
        };
    }
}
