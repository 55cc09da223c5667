package io.turno.webhook.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import io.turno.contracts.PureRule;

/** The header {@code webhook-signature} of Standard Webhooks: v1, HMAC-SHA256, one for each valid secret. A pure rule. */
@PureRule
final class Signature {
    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    static String of(UUID messageId, Instant timestamp, String body, List<byte[]> keys) {
        String signed = messageId + "." + timestamp.getEpochSecond() + "." + body;
        return keys.stream().map(key -> "v1," + mac(key, signed)).collect(Collectors.joining(" "));
    }

    private static String mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
