package io.turno.testkit.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Bearer tokens in the shape of Keycloak's: {@code Tokens.staff("operator").tenant(bank).branches(london).token()}. */
public final class Tokens {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIFETIME = Duration.ofHours(1);

    private final Map<String, Object> claims = new LinkedHashMap<>();

    private Tokens(String realm, String subject) {
        long now = Instant.now().getEpochSecond();
        claims.put("iss", TestIssuer.shared().address() + "/realms/" + realm);
        claims.put("sub", subject);
        claims.put("iat", now);
        claims.put("exp", now + LIFETIME.toSeconds());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("typ", "Bearer");
    }

    /** A member of staff or a partner with these realm roles, and no scope yet. */
    public static Tokens staff(String... roles) {
        return new Tokens("turno", "staff-" + String.join("-", roles))
                .claim("realm_access", Map.of("roles", List.of(roles)));
    }

    /** A customer who signed in. */
    public static Tokens customer(String subject) {
        return new Tokens("turno-customers", subject);
    }

    public Tokens tenant(UUID tenantId) {
        return claim("tenant", tenantId.toString());
    }

    /** Ids, or {@code "*"} for all. */
    public Tokens branches(Object... branches) {
        return claim(
                "branches", List.of(branches).stream().map(Object::toString).toList());
    }

    /** ISO 3166 codes, or {@code "*"} for all. */
    public Tokens countries(String... countries) {
        return claim("countries", List.of(countries));
    }

    public Tokens claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    /** The signed token, without {@code Bearer}. */
    public String token() {
        String unsigned = base64(json(Map.of("alg", "RS256", "typ", "JWT", "kid", TestIssuer.KEY_ID))) + "."
                + base64(json(claims));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(TestIssuer.shared().keys().getPrivate());
            signature.update(unsigned.getBytes(StandardCharsets.US_ASCII));
            return unsigned + "." + base64(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] json(Map<String, Object> value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
