package dev.assay.sandbox.salesforce.oauth;

import dev.assay.sandbox.http.JsonBody;
import dev.assay.sandbox.salesforce.SalesforceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * The one app that may sign in, with the user it acts for and the public key that its assertions are checked against.
 *
 * @param clientId the consumer key, an assertion's {@code iss}
 * @param username an assertion's {@code sub}
 */
public record RegisteredClient(String clientId, String username, String orgId, String userId, RSAPublicKey publicKey) {

    private static final String CLIENT = "salesforce-client.json";
    private static final String PRIVATE_KEY = "salesforce-private-key.pem";
    private static final String PUBLIC_KEY = "salesforce-public-key.pem";
    private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private record Stored(String clientId, String username, String orgId, String userId) {}

    /** The client that is registered in the folder; registers one, with a new key pair, when there is none. */
    public static RegisteredClient in(Path folder) throws IOException {
        Files.createDirectories(folder);
        try {
            if (!Files.exists(folder.resolve(CLIENT))) {
                register(folder);
            }
            var stored = JsonBody.MAPPER.readValue(Files.readAllBytes(folder.resolve(CLIENT)), Stored.class);
            return new RegisteredClient(
                    stored.clientId(), stored.username(), stored.orgId(), stored.userId(), publicKey(folder));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(
                    "The client registered in " + folder + " cannot be read; delete " + CLIENT + " to register another",
                    e);
        }
    }

    /** The address that stands for the user, at the login host of that name. */
    String identity(String host) {
        return "https://" + host + ".salesforce.com/id/" + orgId + "/" + userId;
    }

    /** Writes the client last: where it is, its keys are. */
    private static void register(Path folder) throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var pair = generator.generateKeyPair();
        write(folder, PRIVATE_KEY, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        write(folder, PUBLIC_KEY, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        var stored = new Stored(
                "3MVG9" + SalesforceId.random("san") + SalesforceId.random("box"),
                "assay@sandbox.example",
                SalesforceId.random("00D"),
                SalesforceId.USER);
        write(folder, CLIENT, JsonBody.MAPPER.writeValueAsString(stored));
    }

    private static void write(Path folder, String name, String content) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(folder, name, ".new", ownerOnly);
        Files.writeString(draft, content);
        Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n" + PEM.encodeToString(der) + "\n-----END " + label + "-----\n";
    }

    private static RSAPublicKey publicKey(Path folder) throws IOException, GeneralSecurityException {
        var pem = Files.readString(folder.resolve(PUBLIC_KEY));
        var der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der));
    }
}
