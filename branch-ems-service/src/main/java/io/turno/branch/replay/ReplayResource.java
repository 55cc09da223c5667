package io.turno.branch.replay;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.replay.Waits.Figures;
import io.turno.branch.staff.BranchStaff;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.CallClass.Kind;
import io.turno.contracts.plan.CallRules;
import io.turno.support.access.Role;
import io.turno.support.data.Database;
import io.turno.support.idempotency.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/replays}: what other rules, or other counters, would have made of a past day. */
@Path("/api/v1/replays")
@RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER})
@RunOnVirtualThread
@Tag(name = "Replays")
public class ReplayResource {
    private static final int MOST_COUNTERS = 100;

    private final Database database;
    private final Idempotency idempotency;
    private final PastVisitRepository visits;
    private final CurrentPlan plan;
    private final BranchStaff staff;

    ReplayResource(
            Database database,
            Idempotency idempotency,
            PastVisitRepository visits,
            CurrentPlan plan,
            BranchStaff staff) {
        this.database = database;
        this.idempotency = idempotency;
        this.visits = visits;
        this.plan = plan;
        this.staff = staff;
    }

    /**
     * @param rules of all counters; absent: those that each counter has now
     * @param counters how many; absent: those of the day
     */
    public record ReplayRequest(
            @NotNull LocalDate day,
            CallRules rules,
            @Min(1) @Max(MOST_COUNTERS) Integer counters) {}

    /** @param p90Seconds nine of ten waited no longer */
    public record WaitView(int people, long meanSeconds, long p90Seconds) {
        static WaitView of(Figures figures) {
            return new WaitView(
                    figures.people(), figures.mean().toSeconds(), figures.p90().toSeconds());
        }
    }

    /** @param notCalled whom the rules called never */
    public record WaitsView(
            WaitView overall, Map<Kind, WaitView> byClass, Map<UUID, WaitView> byService, int notCalled) {
        static WaitsView of(Waits waits) {
            return new WaitsView(
                    WaitView.of(waits.overall()), views(waits.byClass()), views(waits.byService()), waits.notCalled());
        }

        private static <K> Map<K, WaitView> views(Map<K, Figures> figures) {
            Map<K, WaitView> views = new LinkedHashMap<>();
            figures.forEach((key, one) -> views.put(key, WaitView.of(one)));
            return views;
        }
    }

    /**
     * @param really how long people waited
     * @param replayed how long they would have
     */
    public record ReplayView(LocalDate day, WaitsView really, WaitsView replayed) {}

    @POST
    @Operation(
            summary = "Play a past day under other rules",
            description = "The same people come at the same times and take as long. Nothing is changed.")
    public ReplayView replay(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull ReplayRequest request) {
        staff.member();
        BranchPlan branch = plan.get();
        return database.inTenant(
                branch.tenantId(),
                handle -> idempotency.once(
                        handle,
                        branch.tenantId(),
                        "replay",
                        key,
                        request,
                        ReplayView.class,
                        () -> view(branch, request, visits.of(handle, branch, request.day()))));
    }

    private static ReplayView view(BranchPlan branch, ReplayRequest request, List<PastVisit> past) {
        var replay = new Replay(branch, request.rules(), request.counters());
        return new ReplayView(
                request.day(),
                WaitsView.of(Waits.of(past, Replay.really(past))),
                WaitsView.of(Waits.of(past, replay.of(past))));
    }
}
