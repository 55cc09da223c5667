package io.turno.testkit.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Stands where Keycloak stands, for tests of one service: publishes a key set under Keycloak's addresses, so that the
 * service verifies the tokens of {@link Tokens} by the very code that verifies real ones. Journeys use the real Keycloak.
 */
public final class TestIssuer {
    static final String KEY_ID = "test";
    private static final TestIssuer SHARED = new TestIssuer();

    private final KeyPair keys = newKeys();
    private final HttpServer server = start();

    private TestIssuer() {}

    /** The one of this JVM. */
    public static TestIssuer shared() {
        return SHARED;
    }

    /** What {@code turno.platform.keycloak} has to be. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    KeyPair keys() {
        return keys;
    }

    private HttpServer start() {
        try {
            var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.createContext("/", this::answerWithKeys);
            http.start();
            return http;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    private void answerWithKeys(HttpExchange exchange) throws IOException {
        var key = (RSAPublicKey) keys.getPublic();
        String keySet = """
                {"keys": [{"kty": "RSA", "alg": "RS256", "use": "sig", "kid": "%s", "n": "%s", "e": "%s"}]}
                """.formatted(KEY_ID, base64(key.getModulus()), base64(key.getPublicExponent()));
        byte[] body = keySet.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String base64(BigInteger number) {
        byte[] signed = number.toByteArray();
        int start = signed[0] == 0 ? 1 : 0;
        byte[] magnitude = Arrays.copyOfRange(signed, start, signed.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(magnitude);
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
