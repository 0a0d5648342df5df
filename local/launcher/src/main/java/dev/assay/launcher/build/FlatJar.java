package dev.assay.launcher.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Lays an executable jar of Spring Boot out flat: a jar of its own classes, and its libraries beside it. Only such a
 * layout can have a cache of classes. (Spring Boot's own {@code jarmode} does the same, for programs that hold Spring.)
 */
final class FlatJar {

    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String LIBRARIES = "BOOT-INF/lib/";

    private FlatJar() {}

    /** Whether the jar holds other jars. */
    static boolean isNeededFor(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return file.getEntry("BOOT-INF/") != null;
        }
    }

    /** Into a folder that is there already; the jar keeps its name. */
    static void write(Path executable, Path folder) throws IOException {
        try (var in = new JarFile(executable.toFile())) {
            var libraries = libraries(in, Files.createDirectories(folder.resolve("lib")));
            var manifest = in.getManifest();
            var main = manifest.getMainAttributes();
            main.put(Attributes.Name.MAIN_CLASS, main.getValue("Start-Class"));
            main.put(Attributes.Name.CLASS_PATH, String.join(" ", libraries));
            var flat = folder.resolve(String.valueOf(executable.getFileName()));
            try (var out = new JarOutputStream(Files.newOutputStream(flat), manifest)) {
                classes(in, out);
            }
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
                .filter(entry -> entry.getName().startsWith(folder) && !entry.isDirectory())
                .toList();
    }
}
