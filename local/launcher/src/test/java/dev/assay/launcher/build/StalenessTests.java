package dev.assay.launcher.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.launcher.system.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StalenessTests {

    @TempDir
    private Path root = Path.of("");

    @BeforeEach
    void aCheckout() throws IOException {
        write(
                "pom.xml",
                "<project><modules><module>libs/a</module><module>b</module><module>c</module></modules></project>");
        write("libs/a/pom.xml", pom("assay-a", ""));
        write("b/pom.xml", pom("assay-b", needs("assay-a", "")));
        write("c/pom.xml", pom("assay-c", needs("assay-b", "<scope>test</scope>")));
        write("b/src/main/java/B.java", "class B {}");
    }

    @Test
    void dependsOnWhatThePomsSay() {
        assertThat(Modules.of(new Checkout(root)).with("b")).containsExactly("b", "libs/a");
    }

    @Test
    void doesNotDependOnWhatOnlyTestsNeed() {
        assertThat(Modules.of(new Checkout(root)).with("c")).containsExactly("c");
    }

    @Test
    void changesWithContentNameAndPlace() throws IOException {
        var before = fingerprint();

        write("b/src/main/java/B.java", "class B { }");
        var changed = fingerprint();
        Files.move(root.resolve("b/src/main/java/B.java"), root.resolve("b/src/main/java/B2.java"));

        assertThat(List.of(before, changed, fingerprint())).doesNotHaveDuplicates();
    }

    @Test
    void doesNotChangeWithTheClock() throws IOException {
        var before = fingerprint();

        Files.setLastModifiedTime(
                root.resolve("b/src/main/java/B.java"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));

        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void doesNotChangeWithWhatIsMadeOrTested() throws IOException {
        var before = fingerprint();

        write("b/target/classes/B.class", "made");
        write("b/src/test/java/BTests.java", "class BTests {}");
        write("b/node_modules/x/index.js", "x");

        assertThat(fingerprint()).isEqualTo(before);
    }

    private String fingerprint() {
        return Fingerprint.of(root, List.of("b"));
    }

    private void write(String name, String content) throws IOException {
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static String pom(String artifact, String dependencies) {
        return "<project><parent><groupId>dev.assay</groupId><artifactId>assay</artifactId></parent><artifactId>"
                + artifact + "</artifactId><dependencies>" + dependencies + "</dependencies></project>";
    }

    private static String needs(String artifact, String scope) {
        return "<dependency>\n<groupId>dev.assay</groupId>\n<artifactId>" + artifact + "</artifactId>" + scope
                + "</dependency>";
    }
}
