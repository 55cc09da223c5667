package io.turno.branch.centre;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.branch.BranchConfig;
import io.turno.branch.appointment.CentreDecision;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.ticket.FollowAppointments;
import io.turno.contracts.appointment.BranchAppointment;
import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.inbox.BatchConsumer;
import io.turno.support.inbox.Received;
import io.turno.support.outbox.Outbox;
import org.jdbi.v3.core.Handle;

/** Keeps what comes on the branch's own topic, and passes the plan on to the branch's own broker. */
@Singleton
class CentreConsumer implements BatchConsumer {
    private static final String PLAN_KEY = "plan";

    private final CurrentPlan currentPlan;
    private final FollowAppointments followAppointments;
    private final Outbox outbox;
    private final UUID branchId;

    CentreConsumer(CurrentPlan currentPlan, FollowAppointments followAppointments, Outbox outbox, BranchConfig config) {
        this.currentPlan = currentPlan;
        this.followAppointments = followAppointments;
        this.outbox = outbox;
        this.branchId = config.id();
    }

    /** With the branch's id: the centre's broker lets a branch read as a group of such a name only. */
    @Override
    public String name() {
        return "branch-" + branchId + "-centre";
    }

    /** From the beginning at each start: a wiped branch rebuilds itself, and what is known already changes nothing. */
    @Override
    public boolean everyInstance() {
        return true;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.ofBranch(branchId));
    }

    @Override
    public Map<Received, String> on(List<Received> news, Handle handle) {
        var decisions = new ArrayList<CentreDecision>();
        for (Received one : news) {
            switch (one.event().data()) {
                case BranchPlan plan -> keep(handle, one.event(), plan);
                case BranchAppointment appointment ->
                    decisions.add(new CentreDecision(
                            one.event().tenantId(), appointment, one.event().time()));
                default -> {}
            }
        }
        followAppointments.follow(handle, decisions);
        return Map.of();
    }

    private void keep(Handle handle, Event<?> event, BranchPlan plan) {
        if (currentPlan.keep(handle, plan)) {
            outbox.append(handle, Topic.BRANCH_PLAN, PLAN_KEY, event);
        }
    }
}
