package io.turno.branch.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.branch.BranchConfig;
import io.turno.branch.BranchRefusal;
import io.turno.branch.centre.CentreLink;
import io.turno.branch.plan.CurrentPlan;
import io.turno.support.PlatformConfig;
import io.turno.support.access.Actor;
import io.turno.support.audit.Audit;
import io.turno.support.data.Database;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/**
 * Lets somebody in by account and PIN while the centre can't be reached. Unknown accounts, wrong PINs, locked accounts and
 * those whom the centre has not let in for too long all look the same, and take the same time.
 */
@Singleton
class SignIn {
    private static final Duration ATTEMPTS_COUNT_FOR = Duration.ofDays(2);
    private static final String NOBODY = "unknown";

    private final Database database;
    private final SignInRepository signIns;
    private final CentreLink centre;
    private final CurrentPlan plan;
    private final BranchToken tokens;
    private final Audit audit;
    private final Clock clock;
    private final BranchConfig config;
    private final String pepper;
    private final String nobodysHash;

    SignIn(
            Database database,
            SignInRepository signIns,
            CentreLink centre,
            CurrentPlan plan,
            BranchToken tokens,
            Audit audit,
            Clock clock,
            BranchConfig config,
            PlatformConfig platform) {
        this.database = database;
        this.signIns = signIns;
        this.centre = centre;
        this.plan = plan;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
        this.config = config;
        this.pepper = platform.manageTokenSecret().orElseThrow();
        this.nobodysHash = new Pin("").hash(pepper);
    }

    /** @param until when it stops being good */
    record Granted(String token, Instant until) {}

    /**
     * @throws Refused {@link BranchRefusal#CENTRE_REACHABLE} also where nobody knows yet whether it is,
     *     {@link BranchRefusal#SIGN_IN_FAILED}
     */
    Granted in(String account, Pin pin) {
        if (!centre.isAway()) {
            throw new Refused(BranchRefusal.CENTRE_REACHABLE);
        }
        UUID tenantId = plan.get().tenantId();
        // A failure has to be counted, so the refusal comes after the commit.
        return database.inTenant(tenantId, handle -> attempt(handle, tenantId, account, pin))
                .orElseThrow(() -> new Refused(BranchRefusal.SIGN_IN_FAILED));
    }

    private Optional<Granted> attempt(Handle handle, UUID tenantId, String account, Pin pin) {
        Instant now = clock.instant();
        Lockout lockout = signIns.lockAttempts(handle, tenantId, account, now, now.minus(ATTEMPTS_COUNT_FOR));
        Optional<LocalSignIn> person = signIns.find(handle, tenantId, account);
        boolean fits = pin.fits(person.map(LocalSignIn::pinHash).orElse(nobodysHash), pepper);
        Optional<Granted> granted = person.filter(_ -> fits && !lockout.isLocked(now))
                .filter(known -> now.isBefore(trustedUntil(known)))
                .map(known -> grant(tenantId, known, now));
        if (!lockout.isLocked(now)) {
            signIns.keep(handle, tenantId, account, granted.isPresent() ? Lockout.NONE : lockout.failed(now), now);
        }
        note(handle, tenantId, person, granted.isPresent(), lockout.isLocked(now));
        return granted;
    }

    private Granted grant(UUID tenantId, LocalSignIn person, Instant now) {
        Instant usual = now.plus(config.signIn().tokenLasts());
        Instant trusted = trustedUntil(person);
        Instant until = usual.isBefore(trusted) ? usual : trusted;
        return new Granted(tokens.of(tenantId, person, until), until);
    }

    private Instant trustedUntil(LocalSignIn person) {
        return person.seenAt().plus(config.signIn().remembers());
    }

    private void note(Handle handle, UUID tenantId, Optional<LocalSignIn> person, boolean granted, boolean locked) {
        String subject = person.map(LocalSignIn::subject).orElse(NOBODY);
        Actor actor = granted ? new Actor("staff", subject) : Actor.GUEST;
        String action = granted ? "sign-in.granted" : "sign-in.failed";
        var details = Map.of("locked", Boolean.toString(locked));
        audit.record(handle, tenantId, actor, action, subject, config.id(), details);
    }
}
