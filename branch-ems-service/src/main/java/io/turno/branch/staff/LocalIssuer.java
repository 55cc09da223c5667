package io.turno.branch.staff;

import java.util.UUID;

/** Who issues the tokens of people whom the branch lets in by itself. */
public final class LocalIssuer {
    private LocalIssuer() {}

    /** The claim {@code iss}. */
    public static String of(UUID branchId) {
        return "turno-branch-" + branchId;
    }
}
