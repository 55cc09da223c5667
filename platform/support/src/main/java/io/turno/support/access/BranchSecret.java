package io.turno.support.access;

import java.util.Base64;
import java.util.UUID;

/**
 * What the centre shares with one branch and no other: derived from the centre's own secret, so that nobody has to keep it,
 * and so that whoever opens a branch's box learns nothing of other branches. The branch gets it as
 * {@code TURNO_PLATFORM_MANAGE_TOKEN_SECRET}; the centre derives it where it needs to say something that the branch can check.
 */
public final class BranchSecret {
    private BranchSecret() {}

    /** @param secret the centre's. @return 43 characters */
    public static String of(String secret, UUID branchId) {
        byte[] derived = new Signature(secret).of("branch:" + branchId);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(derived);
    }
}
