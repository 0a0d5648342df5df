package dev.assay.sandbox.salesforce.soql;

import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * A kind of record that can be queried.
 *
 * @param fields the names of its fields, besides {@code Id}
 * @param records all of its records, for the base path of the API's version, each with {@code attributes}
 */
public record ObjectType(String name, List<String> fields, Function<String, List<ObjectNode>> records) {}
