package io.turno.booking.appointment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.booking.appointment.AppointmentSearch.Wanted;
import io.turno.booking.customer.WhoIsMeant;
import io.turno.booking.customer.WhoIsMeant.Meant;
import io.turno.booking.plan.Plans;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.access.Caller;
import io.turno.support.audit.Audit;
import io.turno.support.data.Database;
import io.turno.support.paging.Page;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Lists appointments for staff, of the branches in their scope. Who looked for a person is written down, what they typed is not. */
@Singleton
class ListAppointments {
    private final Database database;
    private final AppointmentSearch search;
    private final WhoIsMeant whoIsMeant;
    private final Plans plans;
    private final ShowAppointment views;
    private final Audit audit;

    ListAppointments(
            Database database,
            AppointmentSearch search,
            WhoIsMeant whoIsMeant,
            Plans plans,
            ShowAppointment views,
            Audit audit) {
        this.database = database;
        this.search = search;
        this.whoIsMeant = whoIsMeant;
        this.plans = plans;
        this.views = views;
        this.audit = audit;
    }

    /**
     * In order of start.
     *
     * @param branchIds empty: all in the caller's scope
     * @throws Refused {@link CommonRefusal#NOT_YOUR_BRANCH} where the caller names one that is not
     */
    Page<AppointmentView> list(Caller caller, List<UUID> branchIds, ListRules rules, String after, int limit) {
        rules.mustBeRight();
        List<BranchPlan> branches = branches(caller, branchIds);
        Cursor cursor = Cursor.parse(after);
        if (branches.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        List<Appointment> rows = database.inTenant(caller.tenant(), handle -> {
            Meant meant = rules.typed() == null ? null : meant(handle, caller, rules.typed());
            return search.find(handle, new Wanted(branches, rules, meant, cursor, limit + 1));
        });
        return Page.of(rows, limit, Cursor::of).map(views::of);
    }

    private List<BranchPlan> branches(Caller caller, List<UUID> named) {
        if (named.isEmpty()) {
            return plans.ofTenant(caller.tenant()).stream()
                    .filter(plan -> caller.reaches(plan.branchId(), plan.countryCode()))
                    .toList();
        }
        List<BranchPlan> branches = named.stream()
                .distinct()
                .map(plans::of)
                .sorted(Comparator.comparing(BranchPlan::branchId))
                .toList();
        boolean mine = branches.stream()
                .allMatch(plan ->
                        caller.tenant().equals(plan.tenantId()) && caller.reaches(plan.branchId(), plan.countryCode()));
        if (!mine) {
            throw new Refused(CommonRefusal.NOT_YOUR_BRANCH);
        }
        return branches;
    }

    private Meant meant(Handle handle, Caller caller, String typed) {
        UUID tenantId = caller.tenant();
        Meant meant = whoIsMeant.by(handle, tenantId, typed);
        var details = Map.of("by", meant.by());
        audit.record(handle, tenantId, caller.actor(), "appointment.searched", tenantId, null, details);
        return meant;
    }
}
