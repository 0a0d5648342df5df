package dev.assay.launcher.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.CRC32;

/**
 * Lays an executable jar of Spring Boot out flat: a jar of its own classes, and its libraries beside it. Only such a
 * layout can have a cache of classes. (Spring Boot's own {@code jarmode} does the same, for programs that hold Spring.)
 */
final class FlatJar {

    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String LIBRARIES = "BOOT-INF/lib/";

    private FlatJar() {}

    /** A short text that differs when what is in the jar does. */
    static String stamp(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            var sum = new CRC32();
            file.stream()
                    .map(entry -> entry.getName() + " " + entry.getSize() + " " + entry.getCrc() + "\n")
                    .sorted()
                    .forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
            return "%08x-%d".formatted(sum.getValue(), file.size());
        }
    }

    /** Into a folder that is there already; the jar keeps its name. A jar that is flat already is copied. */
    static void write(Path jar, Path folder) throws IOException {
        try (var in = new JarFile(jar.toFile())) {
            if (in.getEntry("BOOT-INF/") == null) {
                copy(jar, folder);
            } else {
                flatten(in, folder.resolve(String.valueOf(jar.getFileName())));
            }
        }
    }

    private static void copy(Path jar, Path folder) throws IOException {
        Files.copy(jar, folder.resolve(String.valueOf(jar.getFileName())));
        var libraries = jar.resolveSibling("lib");
        var copies = Files.createDirectories(folder.resolve("lib"));
        if (Files.exists(libraries)) {
            try (var files = Files.list(libraries)) {
                for (var library : files.toList()) {
                    Files.copy(library, copies.resolve(String.valueOf(library.getFileName())));
                }
            }
        }
    }

    private static void flatten(JarFile in, Path flat) throws IOException {
        var libraries = libraries(in, Files.createDirectories(flat.resolveSibling("lib")));
        var manifest = in.getManifest();
        var main = manifest.getMainAttributes();
        main.put(Attributes.Name.MAIN_CLASS, main.getValue("Start-Class"));
        main.put(Attributes.Name.CLASS_PATH, String.join(" ", libraries));
        try (var out = new JarOutputStream(Files.newOutputStream(flat), manifest)) {
            classes(in, out);
        }
    }

    /** In the order of the executable jar, which is that of its class path. */
    private static List<String> libraries(JarFile in, Path folder) throws IOException {
        var libraries = new ArrayList<String>();
        for (var entry : entries(in, LIBRARIES)) {
            var name = entry.getName().substring(LIBRARIES.length());
            try (InputStream library = in.getInputStream(entry)) {
                Files.copy(library, folder.resolve(name));
            }
            libraries.add("lib/" + name);
        }
        return libraries;
    }

    /** With the folders, by which frameworks find classes. */
    private static void classes(JarFile in, JarOutputStream out) throws IOException {
        for (var entry : entries(in, CLASSES)) {
            out.putNextEntry(new JarEntry(entry.getName().substring(CLASSES.length())));
            try (InputStream content = in.getInputStream(entry)) {
                content.transferTo(out);
            }
            out.closeEntry();
        }
    }

    private static List<JarEntry> entries(JarFile in, String folder) {
        return in.stream()
                .filter(entry ->
                        entry.getName().startsWith(folder) && !entry.getName().equals(folder))
                .toList();
    }
}
