package io.turno.support.access;

import java.util.Arrays;
import java.util.Base64;

/**
 * By which a branch recognises the phone number that somebody types without being told anybody's number: 96 bits of an
 * HMAC-SHA-256 under the branch's secret.
 */
public final class PhoneMark {
    private static final int BYTES = 12;

    private final Signature signature;

    /** @param branchSecret see {@link BranchSecret} */
    public PhoneMark(String branchSecret) {
        this.signature = new Signature(branchSecret);
    }

    /** @param phone E.164. @return 16 characters */
    public String of(String phone) {
        byte[] mark = Arrays.copyOf(signature.of("phone:" + phone), BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mark);
    }
}
