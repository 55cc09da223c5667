package io.turno.branch.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.branch.BranchConfig;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.staff.StaffSeen;
import io.turno.support.PlatformConfig;
import io.turno.support.audit.Audit;
import io.turno.support.data.Database;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;

/** Lets somebody who signed in at the centre choose the PIN that counts while it can't be reached. */
@Singleton
class SetPin {
    private final Database database;
    private final SignInRepository signIns;
    private final CurrentPlan plan;
    private final Audit audit;
    private final Clock clock;
    private final UUID branchId;
    private final String pepper;

    SetPin(
            Database database,
            SignInRepository signIns,
            CurrentPlan plan,
            Audit audit,
            Clock clock,
            BranchConfig config,
            PlatformConfig platform) {
        this.database = database;
        this.signIns = signIns;
        this.plan = plan;
        this.audit = audit;
        this.clock = clock;
        this.branchId = config.id();
        this.pepper = platform.manageTokenSecret().orElseThrow();
    }

    /** @throws Refused where anybody would guess it */
    void set(StaffSeen person, Pin pin) {
        if (pin.isGuessable()) {
            throw Refused.invalid(new FieldError("/pin", "is easy to guess"));
        }
        String hash = pin.hash(pepper);
        Instant now = clock.instant();
        UUID tenantId = plan.get().tenantId();
        List<String> roles = person.roles().stream().sorted().toList();
        var signIn = new LocalSignIn(person.account(), person.actor().id(), hash, roles, now);
        database.inTenant(tenantId, handle -> {
            signIns.setPin(handle, tenantId, signIn, now);
            audit.record(
                    handle,
                    tenantId,
                    person.actor(),
                    "sign-in.pin-set",
                    person.actor().id(),
                    branchId,
                    Map.of());
            return null;
        });
    }
}
