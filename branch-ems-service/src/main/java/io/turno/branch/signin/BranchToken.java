package io.turno.branch.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Singleton;

import io.turno.branch.BranchConfig;
import io.turno.branch.staff.LocalIssuer;
import io.turno.support.PlatformConfig;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

/**
 * Tokens of this branch, for this branch alone: JWTs in the shape of the centre's, signed (HS256) with a key that is derived
 * from the branch's own secret.
 */
@Singleton
class BranchToken {
    private static final String MAC = "HmacSHA256";

    private final SecretKeySpec key;
    private final UUID branchId;
    private final Clock clock;

    BranchToken(PlatformConfig platform, BranchConfig config, Clock clock) {
        this.key = derived(platform.manageTokenSecret().orElseThrow());
        this.branchId = config.id();
        this.clock = clock;
    }

    /** @param until when it stops being good */
    String of(UUID tenantId, LocalSignIn person, Instant until) {
        var claims = new JwtClaims();
        claims.setIssuer(LocalIssuer.of(branchId));
        claims.setSubject(person.subject());
        claims.setIssuedAt(NumericDate.fromMilliseconds(clock.millis()));
        claims.setExpirationTime(NumericDate.fromSeconds(until.getEpochSecond()));
        claims.setGeneratedJwtId();
        claims.setStringClaim("preferred_username", person.account());
        claims.setStringClaim("tenant", tenantId.toString());
        claims.setStringListClaim("branches", branchId.toString());
        claims.setClaim("realm_access", Map.of("roles", person.roles()));
        var signed = new JsonWebSignature();
        signed.setPayload(claims.toJson());
        signed.setKey(key);
        signed.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        try {
            return signed.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What it says; empty where it is not one of ours, or its time is over. */
    Optional<JwtClaims> read(String token) {
        var consumer = new JwtConsumerBuilder()
                .setVerificationKey(key)
                .setJwsAlgorithmConstraints(
                        new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256))
                .setExpectedIssuer(LocalIssuer.of(branchId))
                .setRequireExpirationTime()
                .setRequireSubject()
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build();
        try {
            return Optional.of(consumer.processToClaims(token));
        } catch (InvalidJwtException notOurs) {
            return Optional.empty();
        }
    }

    static List<String> roles(JwtClaims claims) {
        return claims.getClaimValue("realm_access") instanceof Map<?, ?> access
                        && access.get("roles") instanceof List<?> roles
                ? roles.stream().map(Object::toString).toList()
                : List.of();
    }

    private static SecretKeySpec derived(String secret) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), MAC));
            return new SecretKeySpec(mac.doFinal("sign-in".getBytes(StandardCharsets.UTF_8)), MAC);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
