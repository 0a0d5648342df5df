package dev.assay.sandbox.salesforce.fault;

import dev.assay.sandbox.http.JsonBody;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The faults that are still to come. A request meets one at most: the first that is due. */
public final class Faults {

    private static final String NEXT = "Next";

    private final List<Waiting> waiting = new ArrayList<>();
    private final Counters counters;

    /** No fault yet; those that happen are counted. */
    public Faults(Counters counters) {
        this.counters = counters;
    }

    /** An order with what is left of it. */
    private static final class Waiting {

        private final Fault fault;
        private final String name;
        private long toLetThrough;
        private long left;

        Waiting(Fault fault, String name) {
            this.fault = fault;
            this.name = name;
            this.toLetThrough = fault.after();
            this.left = fault.times();
        }
    }

    /** Adds an order. */
    public synchronized void order(Fault fault) {
        waiting.add(new Waiting(fault, fault.kind().wireName()));
    }

    /** Forgets all orders. */
    public synchronized void clear() {
        waiting.clear();
    }

    /**
     * Takes the orders for faults out of a change of settings: {@code faults}, which replaces all that were ordered so, and for each kind
     * {@code <kind>Next}, a number of requests.
     *
     * @throws IllegalArgumentException when an order cannot be
     */
    public synchronized void take(ObjectNode change) {
        var list = change.remove("faults");
        if (list != null) {
            if (!list.isArray()) {
                throw new IllegalArgumentException("faults must be a list");
            }
            var ordered = new ArrayList<Fault>();
            list.forEach(one -> ordered.add(read(one)));
            waiting.removeIf(one -> !one.name.endsWith(NEXT));
            ordered.forEach(this::order);
        }
        for (var kind : FaultKind.values()) {
            var name = kind.wireName() + NEXT;
            var count = change.remove(name);
            if (count != null) {
                if (!count.isIntegralNumber() || count.asLong() < 0) {
                    throw new IllegalArgumentException(name + " must be a number of requests");
                }
                waiting.removeIf(one -> one.name.equals(name));
                if (count.asLong() > 0) {
                    waiting.add(new Waiting(Fault.next(kind, count.asLong()), name));
                }
            }
        }
    }

    private static Fault read(JsonNode one) {
        try {
            var fault = JsonBody.MAPPER.treeToValue(one, Fault.class);
            if (fault.kind() == null) {
                throw new IllegalArgumentException("A fault needs a kind");
            }
            return fault;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("This fault cannot be: " + e.getOriginalMessage(), e);
        }
    }

    /** The fault that meets this request; the others let it through. */
    public synchronized Optional<Fault> due(String method, String path) {
        for (Iterator<Waiting> orders = waiting.iterator(); orders.hasNext(); ) {
            var order = orders.next();
            if (order.fault.couldMeet(method, path)) {
                if (order.toLetThrough > 0) {
                    order.toLetThrough--;
                } else {
                    if (--order.left == 0) {
                        orders.remove();
                    }
                    counters.count(order.name);
                    return Optional.of(order.fault);
                }
            }
        }
        return Optional.empty();
    }
}
