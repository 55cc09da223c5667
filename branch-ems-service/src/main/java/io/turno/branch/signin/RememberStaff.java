package io.turno.branch.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.staff.StaffSeen;
import io.turno.support.data.Database;
import org.jboss.logging.Logger;

/**
 * Notes that the centre still lets somebody in, and with which roles: what the branch does by itself expires by it. Once an
 * hour per person, or when the roles are others; never on the request's own thread, which may be one that must not wait.
 */
@Singleton
class RememberStaff {
    private static final Logger LOG = Logger.getLogger(RememberStaff.class);
    private static final Duration OFTEN_ENOUGH = Duration.ofHours(1);
    private static final int MOST_REMEMBERED = 10_000;

    private final Map<String, Sight> sights = new ConcurrentHashMap<>();
    private final Database database;
    private final SignInRepository signIns;
    private final CurrentPlan plan;
    private final Clock clock;

    RememberStaff(Database database, SignInRepository signIns, CurrentPlan plan, Clock clock) {
        this.database = database;
        this.signIns = signIns;
        this.plan = plan;
        this.clock = clock;
    }

    private record Sight(Set<String> roles, Instant at) {}

    void onStaff(@Observes StaffSeen seen) {
        var now = new Sight(seen.roles(), clock.instant());
        if (seen.online() && isNews(seen.account(), now)) {
            Thread.startVirtualThread(() -> remember(seen, now));
        }
    }

    private boolean isNews(String account, Sight now) {
        if (sights.size() >= MOST_REMEMBERED) {
            sights.clear();
        }
        Sight before = sights.get(account);
        boolean news = before == null
                || !before.roles().equals(now.roles())
                || Duration.between(before.at(), now.at()).abs().compareTo(OFTEN_ENOUGH) >= 0;
        if (news) {
            sights.put(account, now);
        }
        return news;
    }

    private void remember(StaffSeen seen, Sight sight) {
        try {
            UUID tenantId = plan.get().tenantId();
            database.inTenant(tenantId, handle -> {
                signIns.seen(handle, tenantId, seen.account(), seen.actor().id(), sight.roles(), sight.at());
                return null;
            });
        } catch (RuntimeException databaseAway) {
            sights.remove(seen.account());
            LOG.warnf("Sight of staff is noted later: cause=%s", databaseAway);
        }
    }
}
