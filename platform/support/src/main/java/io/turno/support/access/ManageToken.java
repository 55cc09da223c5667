package io.turno.support.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.turno.support.PlatformConfig;

/**
 * What a guest holds instead of an account: a token bound to one appointment or one ticket, in the link of each message. It is
 * an HMAC-SHA256 of the id cut to 128 bits, so the services that share the secret need not share a table.
 */
@Singleton
public class ManageToken {
    private static final int BYTES = 16;

    private final Signature signature;

    @Inject
    public ManageToken(PlatformConfig config) {
        this(config.manageTokenSecret()
                .orElseThrow(() -> new IllegalStateException("turno.platform.manage-token-secret is not set")));
    }

    /** Those of a branch: {@code secret} is a {@link BranchSecret}. */
    public ManageToken(String secret) {
        this.signature = new Signature(secret);
    }

    /** 22 characters, safe in a URL. */
    public String of(UUID id) {
        byte[] mac = Arrays.copyOf(signature.of("manage:" + id), BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    /** Compares in constant time. */
    public boolean fits(UUID id, String token) {
        return token != null
                && MessageDigest.isEqual(
                        of(id).getBytes(StandardCharsets.US_ASCII), token.getBytes(StandardCharsets.UTF_8));
    }
}
