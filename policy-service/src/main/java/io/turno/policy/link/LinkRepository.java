package io.turno.policy.link;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.ticket.BranchHeartbeat;
import org.jdbi.v3.core.Handle;

/** The last heartbeat of each branch, in the database. */
@Singleton
class LinkRepository {
    /** A silence ends what went before it; so does a clock that was set back. */
    private static final String KEEP = """
            insert into branch_link as known
                (tenant_id, branch_id, heard_at, connected_since, plan_version, unsent, unsent_since, public_url)
            values (:tenantId, :branchId, :now, :now, :planVersion, :unsent, :unsentSince, :publicUrl)
            on conflict (tenant_id, branch_id) do update
            set heard_at = excluded.heard_at,
                connected_since = case
                    when known.heard_at < :silentBefore or known.connected_since > excluded.heard_at
                    then excluded.heard_at else known.connected_since end,
                plan_version = excluded.plan_version,
                unsent = excluded.unsent,
                unsent_since = excluded.unsent_since,
                public_url = excluded.public_url
            """;

    private static final String FIND = """
            select branch_id, heard_at, connected_since, plan_version, unsent, unsent_since
            from branch_link
            where tenant_id = :tenantId and branch_id = any(:branchIds)
            """;
    private static final String NEWEST =
            "select branch_id, version from published_plan where tenant_id = :tenantId and branch_id = any(:branchIds)";

    /** Column by column. */
    public record Published(UUID branchId, long version) {}

    void keep(Handle handle, UUID tenantId, BranchHeartbeat news, Instant now) {
        handle.createUpdate(KEEP)
                .bind("tenantId", tenantId)
                .bind("branchId", news.branchId())
                .bind("now", now)
                .bind("silentBefore", now.minus(Link.SILENT_AFTER))
                .bind("planVersion", news.planVersion())
                .bind("unsent", news.unsent())
                .bind("unsentSince", news.unsentSince())
                .bind("publicUrl", Objects.toString(news.publicUrl(), null))
                .execute();
    }

    /** By branch; of those that were ever heard. */
    Map<UUID, Heard> heard(Handle handle, UUID tenantId, Collection<UUID> branchIds) {
        return handle.createQuery(FIND)
                .bind("tenantId", tenantId)
                .bind("branchIds", branchIds.toArray(UUID[]::new))
                .mapTo(Heard.class)
                .collectToMap(Heard::branchId, heard -> heard);
    }

    /** The newest version of each branch's plan. */
    Map<UUID, Long> newestPlans(Handle handle, UUID tenantId, Collection<UUID> branchIds) {
        return handle.createQuery(NEWEST)
                .bind("tenantId", tenantId)
                .bind("branchIds", branchIds.toArray(UUID[]::new))
                .mapTo(Published.class)
                .collectToMap(Published::branchId, Published::version);
    }
}
