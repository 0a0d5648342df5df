package dev.assay.launcher.build;

import dev.assay.launcher.Trouble;
import dev.assay.launcher.system.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The modules of the checkout and which of them need which, as their poms say. */
final class Modules {

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern OWN = Pattern.compile("</parent>.*?<artifactId>([^<]+)</artifactId>", Pattern.DOTALL);
    private static final Pattern NEEDED = Pattern.compile(
            "<dependency>\\s*<groupId>dev\\.assay</groupId>\\s*<artifactId>([^<]+)</artifactId>(?:(?!</dependency>).)*</dependency>",
            Pattern.DOTALL);

    private final Map<String, String> folders = new LinkedHashMap<>();
    private final Map<String, Set<String>> needed = new LinkedHashMap<>();

    private Modules() {}

    static Modules of(Checkout checkout) {
        var modules = new Modules();
        try {
            var matcher = MODULE.matcher(Files.readString(checkout.root().resolve("pom.xml")));
            while (matcher.find()) {
                var pom = checkout.root().resolve(matcher.group(1)).resolve("pom.xml");
                if (Files.exists(pom)) {
                    modules.add(matcher.group(1), Files.readString(pom));
                }
            }
        } catch (IOException e) {
            throw Trouble.error("The poms cannot be read: " + e.getMessage());
        }
        return modules;
    }

    private void add(String folder, String pom) {
        var own = OWN.matcher(pom);
        if (own.find()) {
            folders.put(own.group(1), folder);
        }
        var artifacts = new TreeSet<String>();
        var matcher = NEEDED.matcher(pom);
        while (matcher.find()) {
            if (!matcher.group().contains("<scope>test</scope>")) {
                artifacts.add(matcher.group(1));
            }
        }
        needed.put(folder, artifacts);
    }

    /** The module and all that its program contains of ours; what only its tests need is left out. */
    Set<String> with(String folder) {
        var all = new TreeSet<String>();
        add(folder, all);
        return all;
    }

    private void add(String folder, Collection<String> all) {
        if (all.add(folder)) {
            for (var artifact : needed.getOrDefault(folder, Set.of())) {
                var other = folders.get(artifact);
                if (other != null) {
                    add(other, all);
                }
            }
        }
    }
}
