package io.turno.hardware.branch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.counter.CounterChanged;
import io.turno.contracts.ticket.FeedbackInvited;
import org.jdbi.v3.core.Handle;

/** The counters in the database. */
@Singleton
public class CounterRepository {
    private static final String UPSERT_STATE = """
            insert into counter (counter_id, tenant_id, branch_id, state)
            values (:counterId, :tenantId, :branchId, :stateName)
            on conflict (counter_id) do update set state = excluded.state
            where counter.state is distinct from excluded.state
            """;
    private static final String UPSERT_INVITATION = """
            insert into counter (counter_id, tenant_id, branch_id, feedback_link, invited_at)
            values (:counterId, :tenantId, :branchId, :linkText, :invitedAt)
            on conflict (counter_id) do update
            set feedback_link = excluded.feedback_link, invited_at = excluded.invited_at
            """;
    private static final String FORGET_INVITATIONS =
            "update counter set feedback_link = null, invited_at = null where invited_at < ?";
    private static final String SHOWN =
            "select counter_id, state, feedback_link, invited_at from counter where branch_id = ?";

    /** True where the counter is something else from here on. */
    boolean keep(Handle handle, UUID tenantId, CounterChanged news) {
        return handle.createUpdate(UPSERT_STATE)
                        .bindMethods(news)
                        .bind("tenantId", tenantId)
                        .bind("stateName", news.state().name())
                        .execute()
                == 1;
    }

    void keep(Handle handle, UUID tenantId, FeedbackInvited invited, Instant at) {
        handle.createUpdate(UPSERT_INVITATION)
                .bindMethods(invited)
                .bind("tenantId", tenantId)
                .bind("linkText", invited.link().toString())
                .bind("invitedAt", at)
                .execute();
    }

    /** Whoever is called there now was not asked anything yet. */
    void withdrawInvitation(Handle handle, UUID counterId) {
        handle.execute("update counter set feedback_link = null, invited_at = null where counter_id = ?", counterId);
    }

    /** Forgets whom it asked before. @return how many */
    int forgetInvitations(Handle handle, Instant before) {
        return handle.execute(FORGET_INVITATIONS, before);
    }

    List<ShownCounter> shown(Handle handle, UUID branchId) {
        return handle.select(SHOWN, branchId).mapTo(ShownCounter.class).list();
    }
}
