package dev.assay.sandbox.salesforce;

import dev.assay.sandbox.http.JsonBody;
import dev.assay.sandbox.salesforce.oauth.RegisteredClient;
import dev.assay.sandbox.salesforce.soql.ObjectType;
import dev.assay.sandbox.salesforce.wave.App;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** The org itself, its one user and its apps as records. */
final class OrgObjects {

    private OrgObjects() {}

    static List<ObjectType> types(RegisteredClient client) {
        var org = one(
                client.orgId(),
                "Name=Assay Sandbox Org",
                "InstanceName=SBX1",
                "IsSandbox=true",
                "OrganizationType=Developer Edition",
                "NamespacePrefix=",
                "TrialExpirationDate=",
                "LanguageLocaleKey=en_US",
                "DefaultLocaleSidKey=en_US",
                "TimeZoneSidKey=Europe/London");
        var user = one(
                client.userId(),
                "Name=Assay Sandbox",
                "FirstName=Assay",
                "LastName=Sandbox",
                "Username=" + client.username(),
                "Email=" + client.username(),
                "IsActive=true",
                "UserType=Standard",
                "ProfileId=" + SalesforceId.of("00e", 1));
        return List.of(
                type("Organization", org),
                type("User", user),
                type("InsightsApplication", apps(true)),
                type("Folder", apps(false)));
    }

    private static List<Map<String, String>> apps(boolean asApplications) {
        return App.ALL.stream()
                .map(app -> one(
                        app.id(),
                        "Name=" + app.label(),
                        "DeveloperName=" + app.name(),
                        "Type=Insights",
                        asApplications ? "FolderId=" + app.id() : "ParentId="))
                .toList();
    }

    /** A record of fields, each as {@code name=value}; no value is null. */
    private static Map<String, String> one(String id, String... fields) {
        var entry = new TreeMap<>(Map.of("Id", id));
        for (var field : fields) {
            var equals = field.indexOf('=');
            entry.put(field.substring(0, equals), field.substring(equals + 1));
        }
        return entry;
    }

    private static ObjectType type(String name, Map<String, String> only) {
        return type(name, List.of(only));
    }

    private static ObjectType type(String name, List<Map<String, String>> entries) {
        var fields = entries.getFirst().keySet().stream()
                .filter(field -> !field.equals("Id"))
                .toList();
        return new ObjectType(name, fields, base -> entries.stream()
                .map(entry -> {
                    var json = JsonBody.MAPPER.createObjectNode();
                    var url = base + "/sobjects/" + name + "/" + entry.get("Id");
                    json.putObject("attributes").put("type", name).put("url", url);
                    entry.forEach((field, value) -> put(json, field, value));
                    return json;
                })
                .toList());
    }

    private static void put(ObjectNode json, String field, String value) {
        if (List.of("true", "false").contains(value)) {
            json.put(field, Boolean.parseBoolean(value));
        } else {
            json.put(field, value.isEmpty() ? null : value);
        }
    }
}
