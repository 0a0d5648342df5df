package dev.assay.launcher.system;

import dev.assay.launcher.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Keys of one system, made at its first start and readable by their owner only.
 *
 * @param tokenKey base64 of 32 bytes; signs user and service tokens
 * @param sealKey base64 of 32 bytes; seals secrets at rest
 * @param commandToken the bearer token of the command line
 */
public record Secrets(String tokenKey, String sealKey, String commandToken) {

    /** Reads the keys, makes those that lack. */
    public static Secrets of(Home home) {
        return new Secrets(
                key(home.folder().resolve("token-key")),
                key(home.folder().resolve("seal-key")),
                key(home.folder().resolve("command-token")));
    }

    private static String key(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            var key = Files.readString(file).strip();
            if (Base64.getDecoder().decode(key).length != 32) {
                throw broken(file);
            }
            return key;
        } catch (IllegalArgumentException e) {
            throw broken(file);
        } catch (IOException e) {
            throw Trouble.error("The key " + file + " cannot be read or made: " + e.getMessage());
        }
    }

    /** A whole file or none: a start that dies here leaves no half key behind. */
    private static void make(Path file) throws IOException {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        var temporary = Files.createTempFile(
                file.getParent(),
                file.getFileName() + ".",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(temporary, Base64.getEncoder().encodeToString(bytes));
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Trouble broken(Path file) {
        return Trouble.error("The key " + file + " is not base64 of 32 bytes. Put the right key back; if it is lost, "
                + "remove the file and enter the stored credentials again.");
    }

    /** What the gateway is told instead of the command token: hex of its SHA-256. */
    public String commandTokenHash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(commandToken.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "Secrets[…]";
    }
}
