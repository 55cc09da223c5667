package io.turno.branch.estimate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.branch.estimate.PromiseRepository.Accuracy;
import io.turno.branch.estimate.WaitSimulation.Outcome;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.queue.Candidate;
import io.turno.branch.queue.WaitingRoom;
import io.turno.branch.staff.BranchStaff;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.access.Role;
import io.turno.support.data.Database;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/estimates}: how long people wait, and how well that was foretold. */
@Path("/api/v1/estimates")
@RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER, Role.RECEPTION, Role.OPERATOR})
@RunOnVirtualThread
@Tag(name = "Estimates")
public class EstimateResource {
    private final Database database;
    private final Forecasts forecasts;
    private final PromiseRepository promises;
    private final WaitingRoom room;
    private final CurrentPlan plan;
    private final BranchStaff staff;
    private final Clock clock;

    EstimateResource(
            Database database,
            Forecasts forecasts,
            PromiseRepository promises,
            WaitingRoom room,
            CurrentPlan plan,
            BranchStaff staff,
            Clock clock) {
        this.database = database;
        this.forecasts = forecasts;
        this.promises = promises;
        this.room = room;
        this.plan = plan;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * For somebody who would take a ticket now.
     *
     * @param waiting how many wait for the service
     * @param fromMinutes the shortest wait to tell; absent where no open counter serves it
     * @param toMinutes the longest
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ServiceEstimateView(UUID serviceId, long waiting, Long fromMinutes, Long toMinutes) {}

    /** @param madeAt when */
    public record EstimatesView(Instant madeAt, List<ServiceEstimateView> services) {}

    /**
     * @param serviceId absent for all services together
     * @param promises how many were called who had been promised a time
     * @param meanErrorSeconds positive where calls came later than expected; absent without promises
     * @param meanDistanceSeconds the same, without its sign
     * @param inside share of the calls inside the promised range, 0 to 1
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AccuracyView(
            UUID serviceId, long promises, Double meanErrorSeconds, Double meanDistanceSeconds, Double inside) {
        static AccuracyView of(Accuracy accuracy) {
            return new AccuracyView(
                    accuracy.serviceId(),
                    accuracy.promises(),
                    accuracy.meanError(),
                    accuracy.meanDistance(),
                    accuracy.inside());
        }
    }

    /** @param overall all services together */
    public record DayAccuracyView(LocalDate day, AccuracyView overall, List<AccuracyView> services) {}

    @GET
    @Operation(summary = "Waits by service", description = "For somebody who would take a ticket now.")
    public EstimatesView estimates() {
        staff.member();
        BranchPlan branch = plan.get();
        Outcome outcome = forecasts.latest();
        Collection<Candidate> waiting = database.inTenant(branch.tenantId(), room::candidates);
        return new EstimatesView(
                outcome.madeAt(),
                branch.services().stream()
                        .map(service -> view(service.id(), waiting, outcome))
                        .toList());
    }

    private static ServiceEstimateView view(UUID serviceId, Collection<Candidate> waiting, Outcome outcome) {
        long ahead = waiting.stream()
                .filter(one -> one.serviceId().equals(serviceId))
                .count();
        Instant call = outcome.newcomers().get(serviceId);
        if (call == null) {
            return new ServiceEstimateView(serviceId, ahead, null, null);
        }
        var range = WaitRange.of(Duration.between(outcome.madeAt(), call));
        return new ServiceEstimateView(
                serviceId, ahead, range.from().toMinutes(), range.to().toMinutes());
    }

    @GET
    @Path("/accuracy")
    @Operation(
            summary = "How wrong the estimates were",
            description = "Of those called on a day; today where none is given.")
    public DayAccuracyView accuracy(@QueryParam("day") LocalDate day) {
        staff.member();
        BranchPlan branch = plan.get();
        LocalDate asked =
                day == null ? clock.instant().atZone(branch.timeZone()).toLocalDate() : day;
        List<AccuracyView> views = database.inTenant(
                branch.tenantId(), handle -> promises.accuracy(handle, branch.tenantId(), asked).stream()
                        .map(AccuracyView::of)
                        .toList());
        return new DayAccuracyView(asked, views.getFirst(), views.subList(1, views.size()));
    }
}
