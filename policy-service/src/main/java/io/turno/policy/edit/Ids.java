package io.turno.policy.edit;

import java.util.UUID;

import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;

/** What names a definition. */
public final class Ids {
    private Ids() {}

    /** @throws Refused where it is none */
    public static UUID uuid(String id) {
        try {
            UUID parsed = UUID.fromString(id);
            if (parsed.toString().equals(id)) {
                return parsed;
            }
        } catch (IllegalArgumentException wrong) {
            // said below, together with what Java would read all the same
        }
        throw Refused.invalid(new FieldError("id", "is a UUID in lower case"));
    }
}
