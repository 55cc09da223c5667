package io.turno.booking.verification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.verification.CodeLetter;
import io.turno.support.PlatformConfig;
import io.turno.support.access.Seal;
import io.turno.support.access.Signature;

/**
 * What is kept and told instead of codes, contacts and tokens: codes of them under the centre's secret, which is not in the
 * database. Six digits by themselves are guessed from any plain hash.
 */
@Singleton
class CodeKeys {
    private static final String SEPARATOR = ".";

    private final Signature signature;
    private final Seal seal;

    CodeKeys(PlatformConfig config) {
        String secret = config.manageTokenSecret().orElseThrow();
        this.signature = new Signature(secret);
        this.seal = new Seal(secret, "verification");
    }

    String codeHash(UUID id, String code) {
        return mac("verification-code:" + id + ":" + code);
    }

    /** By which a contact is known again. @param contact normalised */
    String contactMark(UUID tenantId, CodeChannel channel, String contact) {
        return mac("verification-contact:" + tenantId + ":" + channel + ":" + contact);
    }

    /** What one books with once the code was right; it is kept nowhere. */
    String token(UUID id) {
        return id + SEPARATOR + mac("verification-token:" + id);
    }

    /** Whose token this is; empty where it is none of ours. Compares in constant time. */
    Optional<UUID> idOf(String token) {
        int end = token.indexOf(SEPARATOR);
        if (end < 0) {
            return Optional.empty();
        }
        try {
            UUID id = UUID.fromString(token.substring(0, end));
            boolean isOurs = MessageDigest.isEqual(
                    token(id).getBytes(StandardCharsets.US_ASCII), token.getBytes(StandardCharsets.UTF_8));
            return isOurs ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** For nobody but the service that sends it. */
    String sealed(UUID id, CodeLetter letter) {
        return seal.close(letter.toJson(), id);
    }

    private String mac(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.of(text));
    }
}
