package dev.assay.salesforce.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.assay.salesforce.OrgFailure;
import dev.assay.salesforce.Patience;
import dev.assay.salesforce.SignInRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JwtBearerTests {

    private static final Patience QUICK =
            new Patience(3, Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofSeconds(20));

    private static RSAPrivateKey key;

    private final Queue<Scripted> script = new ConcurrentLinkedQueue<>();
    private final Queue<String> assertions = new ConcurrentLinkedQueue<>();
    private volatile CountDownLatch hold = new CountDownLatch(0);
    private HttpServer server;
    private JwtBearer bearer;

    private record Scripted(int status, String body) {}

    @BeforeAll
    static void makeKey() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        key = (RSAPrivateKey) generator.generateKeyPair().getPrivate();
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/services/oauth2/token", this::answer);
        server.start();
        var signIn = new JwtBearer.SignIn(
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "https://test.salesforce.com",
                "the-app",
                "ann@example.com",
                key,
                "v67.0");
        bearer = new JwtBearer(signIn, QUICK);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void saysWhoSignsInForHowLong() throws Exception {
        var access = bearer.access(false);

        assertThat(access.accessToken()).isEqualTo("token-1");
        assertThat(access.instanceUrl()).isEqualTo("https://instance.example");
        var claims = SignedJWT.parse(assertions.element()).getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("the-app");
        assertThat(claims.getSubject()).isEqualTo("ann@example.com");
        assertThat(claims.getAudience()).containsExactly("https://test.salesforce.com");
        assertThat(claims.getExpirationTime().toInstant())
                .isBetween(
                        java.time.Instant.now().plusSeconds(60),
                        java.time.Instant.now().plusSeconds(200));
    }

    @Test
    void renewsOnceForAllWhoWait() throws InterruptedException {
        bearer.access(false);
        var held = new CountDownLatch(1);
        hold = held;
        var callers = IntStream.range(0, 20)
                .mapToObj(i -> Thread.ofPlatform().start(() -> bearer.access(true)))
                .toList();
        while (callers.stream().filter(JwtBearerTests::waits).count() < callers.size()) {
            Thread.onSpinWait();
        }
        held.countDown();
        for (var caller : callers) {
            caller.join();
        }

        assertThat(assertions).hasSize(2);
        assertThat(bearer.access(false).accessToken()).isEqualTo("token-2");
    }

    @Test
    void triesAgainWhileTheSignInIsDown() {
        script.add(new Scripted(503, "<html>down</html>"));
        script.add(new Scripted(429, ""));

        assertThat(bearer.access(false).accessToken()).isEqualTo("token-3");
    }

    @Test
    void isNotLastingWhenTheSignInStaysDown() {
        IntStream.range(0, 3).forEach(i -> script.add(new Scripted(500, "")));

        assertThatThrownBy(() -> bearer.access(false)).isInstanceOfSatisfying(OrgFailure.class, failure -> {
            assertThat(failure.lasting()).isFalse();
            assertThat(failure.signInRefused()).isFalse();
        });
    }

    @Test
    void signsOnceMoreWhenTheAssertionCameTooLate() {
        script.add(refusal("invalid_grant", "expired authorization code"));

        assertThat(bearer.access(false).accessToken()).isEqualTo("token-2");
    }

    @Test
    void blamesTheClockWhenItIsTooLateAgain() {
        script.add(refusal("invalid_grant", "expired authorization code"));
        script.add(refusal("invalid_grant", "expired authorization code"));

        assertThatThrownBy(() -> bearer.access(false)).hasMessageContaining("clock");
        assertThat(assertions).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "invalid_grant | user hasn't approved this consumer | pre-authorized",
                "invalid_grant | user hasn't approved this consumer | Check the username",
                "invalid_grant | audience is invalid | https://test.salesforce.com for a sandbox",
                "invalid_grant | user is locked | Unlock",
                "invalid_grant | expired access/refresh token | refresh token policy",
                "invalid_grant | authentication failure - invalid client credentials | Check the username",
                "invalid_grant | invalid assertion | certificate",
                "invalid_client_id | client identifier invalid | consumer key",
                "invalid_app_access | user is not admin approved to access this app | permission set",
                "invalid_client | invalid client | digital signatures",
                "unauthorized_client | no | digital signatures",
                "something_new | never heard of | Check the app's settings"
            })
    void saysWhatAnAdministratorMustDo(String error, String description, String advice) {
        script.add(refusal(error, description));

        assertThatThrownBy(() -> bearer.access(false))
                .isInstanceOfSatisfying(OrgFailure.class, failure -> {
                    assertThat(failure.signInRefused()).isTrue();
                    assertThat(failure.errorCode()).isEqualTo(error);
                })
                .hasMessageContaining(description)
                .hasMessageContaining(advice);
        assertThat(assertions).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"404,<html>none</html>", "404,{\"message\":\"none\"}", "200,{\"ok\":true}", "200,[]", "405,"})
    void doubtsTheLoginUrlWhenSomethingElseAnswers(int status, @Nullable String body) {
        script.add(new Scripted(status, body == null ? "" : body));

        assertThatThrownBy(() -> bearer.access(false))
                .hasMessageContaining("answered the sign-in with " + status)
                .hasMessageContaining("Is the login URL right?");
        assertThat(assertions).hasSize(1);
    }

    @Test
    void asksAgainWhenATokenIsCutOff() {
        script.add(new Scripted(200, "{\"access_token\":\"tok"));
        script.add(new Scripted(200, ""));

        assertThat(bearer.access(false).accessToken()).isEqualTo("token-3");
    }

    @Test
    void doubtsTheLoginUrlWhenNoWholeTokenEverComes() {
        IntStream.range(0, 3).forEach(i -> script.add(new Scripted(200, "<html>welcome</html>")));

        assertThatThrownBy(() -> bearer.access(false))
                .isInstanceOf(SignInRefused.class)
                .hasMessageContaining("with 200 and no whole JSON. Is the login URL right?");
        assertThat(assertions).hasSize(3);
    }

    /** For the lock, or the one that has it for the answer. */
    private static boolean waits(Thread caller) {
        return caller.getState() == Thread.State.WAITING || caller.getState() == Thread.State.TIMED_WAITING;
    }

    private static Scripted refusal(String error, String description) {
        return new Scripted(400, "{\"error\":\"" + error + "\",\"error_description\":\"" + description + "\"}");
    }

    private void answer(HttpExchange exchange) throws IOException {
        var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        assertions.add(URLDecoder.decode(form.substring(form.indexOf("assertion=") + 10), StandardCharsets.UTF_8));
        try {
            hold.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var next = script.poll();
        if (next == null) {
            next = new Scripted(
                    200,
                    "{\"access_token\":\"token-" + assertions.size()
                            + "\",\"instance_url\":\"https://instance.example/\",\"token_type\":\"Bearer\"}");
        }
        var body = next.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(next.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
