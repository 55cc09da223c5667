package io.turno.booking.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.booking.availability.FindFreeStarts.FreeDay;
import io.turno.booking.availability.FindFreeStarts.FreeStart;
import io.turno.booking.plan.Plans;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/branches/{branch}/availability}: when one could come. Open to everybody. */
@Path("/api/v1/branches/{branchId}/availability")
@RunOnVirtualThread
@Tag(name = "Availability")
public class AvailabilityResource {
    private static final int MOST_DAYS = 62;

    private final FindFreeStarts freeStarts;
    private final Plans plans;
    private final Caller caller;

    AvailabilityResource(FindFreeStarts freeStarts, Plans plans, Caller caller) {
        this.freeStarts = freeStarts;
        this.plans = plans;
        this.caller = caller;
    }

    /** @param timeZone how the instants are to be shown */
    public record AvailabilityView(UUID branchId, List<UUID> serviceIds, ZoneId timeZone, List<DayView> days) {}

    /** @param slots empty where the branch is closed or full */
    public record DayView(LocalDate date, List<SlotView> slots) {
        static DayView of(FreeDay day) {
            return new DayView(
                    day.date(), day.starts().stream().map(SlotView::of).toList());
        }
    }

    /** @param left how many more could be booked at this start */
    public record SlotView(Instant start, Instant end, int left) {
        static SlotView of(FreeStart free) {
            return new SlotView(free.start(), free.end(), free.left());
        }
    }

    @GET
    @Operation(
            summary = "Free starts, day by day",
            description = "For one service or several in one visit. Dates are the branch's, both included, at most 62.")
    public AvailabilityView free(
            @PathParam("branchId") UUID branchId,
            @QueryParam("service") @NotEmpty List<UUID> serviceIds,
            @QueryParam("from") @NotNull LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("partySize") @DefaultValue("1") @Min(1) @Max(100) int partySize) {
        BranchPlan plan = plans.of(branchId);
        LocalDate last = to == null ? from : to;
        if (last.isBefore(from) || last.isAfter(from.plusDays(MOST_DAYS - 1L))) {
            throw Refused.invalid(new FieldError("to", "is from " + from + " to 61 days later"));
        }
        List<FreeDay> days = freeStarts.find(plan, serviceIds, partySize, from, last, isStaffOf(plan));
        return new AvailabilityView(
                branchId,
                serviceIds,
                plan.timeZone(),
                days.stream().map(DayView::of).toList());
    }

    /** Staff need no notice, so they are shown more. */
    private boolean isStaffOf(BranchPlan plan) {
        return caller.isStaff() && !caller.is(Role.PARTNER) && caller.reaches(plan.branchId(), plan.countryCode());
    }
}
