package io.turno.support.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps a text from everybody but the services that share the secret, wherever it lies or travels: AES-256-GCM, a nonce for each,
 * under a key that is derived from the secret for one purpose.
 */
public final class Seal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    /** @param purpose what it is sealed for; what is sealed for another purpose can't be opened */
    public Seal(String secret, String purpose) {
        this.key = new SecretKeySpec(new Signature(secret).of("seal:" + purpose), "AES");
    }

    /**
     * @param about what it belongs to, e.g. an id; not secret, and needed to open it
     * @return safe in JSON and URLs; another one each time
     */
    public String close(String text, Object about) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] hidden = cipher(Cipher.ENCRYPT_MODE, nonce, about).doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] sealed = ByteBuffer.allocate(NONCE_BYTES + hidden.length)
                    .put(nonce)
                    .put(hidden)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IllegalArgumentException where it was changed, is about something else, or was sealed under another secret */
    public String open(String sealed, Object about) {
        byte[] bytes = Base64.getUrlDecoder().decode(sealed);
        if (bytes.length < NONCE_BYTES) {
            throw new IllegalArgumentException("Not sealed");
        }
        ByteBuffer parts = ByteBuffer.wrap(bytes);
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        byte[] hidden = new byte[parts.remaining()];
        parts.get(hidden);
        try {
            return new String(cipher(Cipher.DECRYPT_MODE, nonce, about).doFinal(hidden), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException notOurs) {
            throw new IllegalArgumentException("The seal can't be opened", notOurs);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, Object about) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(about.toString().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
