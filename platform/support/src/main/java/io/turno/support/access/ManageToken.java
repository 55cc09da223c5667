package io.turno.support.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Singleton;

import io.turno.support.PlatformConfig;

/**
 * What a guest holds instead of an account: a token bound to one appointment, in the link of each message. It is an
 * HMAC-SHA256 of the appointment's id cut to 128 bits, so the services that share the secret need not share a table.
 */
@Singleton
public class ManageToken {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final SecretKeySpec key;

    public ManageToken(PlatformConfig config) {
        String secret = config.manageTokenSecret()
                .orElseThrow(() -> new IllegalStateException("turno.platform.manage-token-secret is not set"));
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** 22 characters, safe in a URL. */
    public String of(UUID appointmentId) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(macOf(appointmentId));
    }

    /** Compares in constant time. */
    public boolean fits(UUID appointmentId, String token) {
        return token != null
                && MessageDigest.isEqual(
                        of(appointmentId).getBytes(StandardCharsets.US_ASCII), token.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] macOf(UUID appointmentId) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] whole = mac.doFinal(("manage:" + appointmentId).getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(whole, BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
