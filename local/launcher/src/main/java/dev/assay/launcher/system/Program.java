package dev.assay.launcher.system;

import java.nio.file.Path;
import java.util.List;

/**
 * What is started with {@code java -jar}.
 *
 * @param jar the jar
 * @param options of the JVM, for a quick start
 */
public record Program(Path jar, List<String> options) {}
