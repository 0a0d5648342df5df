package dev.assay.launcher.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlatJarTests {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void putsClassesInTheJarAndLibrariesBesideIt() throws IOException {
        var executable = executable();

        FlatJar.write(executable, Files.createDirectories(folder.resolve("flat")));

        try (var flat = new JarFile(folder.resolve("flat/app.jar").toFile())) {
            var main = flat.getManifest().getMainAttributes();
            assertThat(main.getValue(Attributes.Name.MAIN_CLASS)).isEqualTo("dev.example.App");
            assertThat(main.getValue(Attributes.Name.CLASS_PATH)).isEqualTo("lib/z.jar lib/a.jar");
            assertThat(flat.getEntry("application.yml")).isNotNull();
            assertThat(flat.getEntry("dev/"))
                    .as("by which frameworks find classes")
                    .isNotNull();
            assertThat(flat.getEntry("BOOT-INF/lib/a.jar")).isNull();
        }
        assertThat(folder.resolve("flat/lib/a.jar")).hasContent("a library");
    }

    @Test
    void copiesAJarThatIsFlatAlready() throws IOException {
        var plain = plain("A.class");
        Files.createDirectories(folder.resolve("lib"));
        Files.writeString(folder.resolve("lib/a.jar"), "a library");

        FlatJar.write(plain, Files.createDirectories(folder.resolve("flat")));

        assertThat(folder.resolve("flat/plain.jar")).hasSameBinaryContentAs(plain);
        assertThat(folder.resolve("flat/lib/a.jar")).hasContent("a library");
    }

    @Test
    void isStampedByWhatIsInItRatherThanByWhenItWasBuilt() throws IOException {
        var before = FlatJar.stamp(plain("A.class"));

        assertThat(FlatJar.stamp(plain("A.class"))).isEqualTo(before);
        assertThat(FlatJar.stamp(plain("B.class"))).isNotEqualTo(before);
    }

    private Path plain(String name) throws IOException {
        var jar = folder.resolve("plain.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            put(out, name, "");
        }
        return jar;
    }

    private Path executable() throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(Attributes.Name.MAIN_CLASS, "org.springframework.boot.loader.launch.JarLauncher");
        manifest.getMainAttributes().putValue("Start-Class", "dev.example.App");
        var jar = folder.resolve("app.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            put(out, "BOOT-INF/", "");
            put(out, "BOOT-INF/classes/application.yml", "a: 1");
            put(out, "BOOT-INF/classes/dev/", "");
            put(out, "BOOT-INF/lib/z.jar", "z library");
            put(out, "BOOT-INF/lib/a.jar", "a library");
        }
        return jar;
    }

    private static void put(JarOutputStream out, String name, String content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }
}
