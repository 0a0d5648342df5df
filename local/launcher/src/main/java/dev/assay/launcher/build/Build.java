package dev.assay.launcher.build;

import dev.assay.launcher.Trouble;
import dev.assay.launcher.system.Artifact;
import dev.assay.launcher.system.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Builds programs whose sources changed since they were built, in one go, and leaves the others alone. */
public final class Build {

    /** Without tests, their compilation, the interface's and the format's checks: those are for {@code ./assay verify}. */
    private static final List<String> QUICKLY =
            List.of("-Dmaven.test.skip=true", "-DskipTests=true", "-Dspotless.check.skip=true");

    private final Checkout checkout;
    private final Consumer<String> told;

    /** @param told hears which module is being built */
    public Build(Checkout checkout, Consumer<String> told) {
        this.checkout = checkout;
        this.told = told;
    }

    /** Makes every one of these programs be of the sources as they are now. */
    public void ensure(Collection<Artifact> artifacts) throws InterruptedException {
        if (stale(artifacts).isEmpty()) {
            return;
        }
        try (var lock = CheckoutLock.of(checkout, "build")) {
            var stale = stale(artifacts);
            if (!stale.isEmpty()) {
                build(stale);
            }
        } catch (IOException e) {
            throw Trouble.error("The build could not be prepared: " + e.getMessage());
        }
    }

    private void build(Map<Artifact, String> stale) throws IOException, InterruptedException {
        var modules = stale.keySet().stream().map(Artifact::module).toList();
        var arguments = new ArrayList<>(List.of("package", "-am", "-pl", String.join(",", modules)));
        arguments.addAll(QUICKLY);
        new Maven(checkout).quietly(arguments, checkout.root().resolve("target/build.log"), told);
        for (var built : stale.entrySet()) {
            var jar = built.getKey().in(checkout);
            if (!Files.exists(jar)) {
                throw Trouble.error("The build of " + built.getKey().module() + " made no " + jar + ".");
            }
            Files.writeString(mark(built.getKey()), built.getValue());
        }
    }

    /** Stale programs and the fingerprint of what they have to be built from. */
    private Map<Artifact, String> stale(Collection<Artifact> artifacts) {
        var modules = Modules.of(checkout);
        var prints = new HashMap<String, String>();
        var stale = new HashMap<Artifact, String>();
        for (var artifact : artifacts) {
            var parts = new TreeMap<String, String>();
            for (var module : modules.with(artifact.module())) {
                parts.put(
                        module, prints.computeIfAbsent(module, name -> Fingerprint.of(checkout.root(), List.of(name))));
            }
            parts.put(
                    "pom.xml",
                    prints.computeIfAbsent("pom.xml", name -> Fingerprint.of(checkout.root(), List.of(name))));
            var wanted = parts.toString();
            if (!Files.exists(artifact.in(checkout)) || !wanted.equals(marked(artifact))) {
                stale.put(artifact, wanted);
            }
        }
        return stale;
    }

    private String marked(Artifact artifact) {
        try {
            return Files.exists(mark(artifact)) ? Files.readString(mark(artifact)) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private Path mark(Artifact artifact) {
        return artifact.in(checkout).resolveSibling(artifact.jar() + ".built-from");
    }
}
