package io.turno.booking.verification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.booking.BookingRefusal;
import io.turno.support.access.Actor;
import io.turno.support.audit.Audit;
import io.turno.support.data.Database;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Takes what somebody got for the right code, to book with it; once. */
@Singleton
public class UseProof {
    private final Database database;
    private final VerificationRepository verifications;
    private final CodeKeys keys;
    private final Audit audit;
    private final Clock clock;
    private final VerificationConfig config;

    UseProof(
            Database database,
            VerificationRepository verifications,
            CodeKeys keys,
            Audit audit,
            Clock clock,
            VerificationConfig config) {
        this.database = database;
        this.verifications = verifications;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
        this.config = config;
    }

    /** A contact that a proof may be of. @param contact normalised; null where the booking has none of this kind */
    public record Claim(CodeChannel channel, String contact) {}

    /**
     * Uses the proof up, unless the transaction is undone.
     *
     * @param claims the proof has to be of one of these
     * @return the proof's id
     * @throws Refused {@link BookingRefusal#VERIFICATION_FAILED} whatever is wrong with it
     */
    public UUID use(Handle handle, UUID tenantId, String token, List<Claim> claims) {
        Instant now = clock.instant();
        List<String> marks = claims.stream()
                .filter(claim -> claim.contact() != null)
                .map(claim -> keys.contactMark(tenantId, claim.channel(), claim.contact()))
                .toList();
        Verification proof = find(handle, token)
                .filter(found -> found.proves(marks, config.tokenLives(), now))
                .orElseThrow(() -> new Refused(BookingRefusal.VERIFICATION_FAILED));
        verifications.use(handle, proof, now);
        return proof.id();
    }

    /** The transaction sees its own tenant's only, so what another organisation proved is as good as nothing. */
    private Optional<Verification> find(Handle handle, String token) {
        return keys.idOf(token).flatMap(id -> verifications.lock(handle, id));
    }

    /** In a transaction of its own: that of the refused booking is undone. */
    public void tellOfRefusal(UUID tenantId, UUID branchId, String token, Actor actor) {
        Object entity = keys.idOf(token).map(Object.class::cast).orElse(branchId);
        database.inTenant(tenantId, handle -> {
            audit.record(
                    handle, tenantId, actor, "verification.refused", entity, branchId, Map.of("why", "unfit proof"));
            return tenantId;
        });
    }
}
