package io.turno.policy.audit;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.support.data.Database;
import org.jdbi.v3.core.Handle;

/** Computes a tenant's chain again, from its first link on. */
@Singleton
class VerifyChain {
    private static final int PIECE = 1000;

    private final Database database;
    private final AuditRepository entries;

    VerifyChain(Database database, AuditRepository entries) {
        this.database = database;
        this.entries = entries;
    }

    /**
     * @param entries how many links are right
     * @param firstWrong the ordinal of the first link that is missing or changed; null where all is well
     */
    record Verdict(long entries, Long firstWrong) {}

    Verdict verify(UUID tenantId) {
        return database.inTenant(tenantId, handle -> verify(handle, tenantId));
    }

    private Verdict verify(Handle handle, UUID tenantId) {
        var end = entries.head(handle, tenantId);
        long ordinal = 0;
        byte[] hash = new byte[0];
        List<AuditRow> piece = entries.following(handle, tenantId, ordinal, PIECE);
        while (!piece.isEmpty()) {
            for (AuditRow row : piece) {
                if (row.ordinal() != ordinal + 1 || !Arrays.equals(row.linkedTo(hash), row.hash())) {
                    return new Verdict(ordinal, ordinal + 1);
                }
                ordinal = row.ordinal();
                hash = row.hash();
            }
            piece = entries.following(handle, tenantId, ordinal, PIECE);
        }
        boolean cutOff = end.isPresent() && end.get().ordinal() > ordinal;
        return new Verdict(ordinal, cutOff ? ordinal + 1 : null);
    }
}
