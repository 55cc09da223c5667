package io.turno.booking.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.booking.availability.FindFreeStarts.Question;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/branches/{branch}/availability}: when one could come. Open to everybody. */
@Path("/api/v1/branches/{branchId}/availability")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Availability")
public class AvailabilityResource {
    private final WrittenAnswers answers;
    private final Questions questions;
    private final OwnHold ownHold;

    AvailabilityResource(WrittenAnswers answers, Questions questions, OwnHold ownHold) {
        this.answers = answers;
        this.questions = questions;
        this.ownHold = ownHold;
    }

    /** @param timeZone how the instants are to be shown */
    public record AvailabilityView(UUID branchId, List<UUID> serviceIds, ZoneId timeZone, List<DayView> days) {
        static AvailabilityView of(Question question, List<FreeDay> days) {
            var plan = question.plan();
            return new AvailabilityView(
                    plan.branchId(),
                    question.wanted().serviceIds(),
                    plan.timeZone(),
                    days.stream().map(DayView::of).toList());
        }
    }

    /** @param slots empty where the branch is closed or full */
    public record DayView(LocalDate date, List<SlotView> slots) {
        public static DayView of(FreeDay day) {
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

    /** A calendar sheet. */
    public record MonthView(
            UUID branchId, List<UUID> serviceIds, ZoneId timeZone, YearMonth month, List<DayStateView> days) {
        static MonthView of(Question question, YearMonth month, List<FreeDay> days) {
            var plan = question.plan();
            return new MonthView(
                    plan.branchId(),
                    question.wanted().serviceIds(),
                    plan.timeZone(),
                    month,
                    days.stream().map(DayStateView::of).toList());
        }
    }

    /** @param state FEW: at most a quarter of the day's starts; CLOSED: no start of the day can be booked */
    public record DayStateView(LocalDate date, FreeDay.State state) {
        static DayStateView of(FreeDay day) {
            return new DayStateView(day.date(), day.state());
        }
    }

    @GET
    @Operation(
            summary = "Free starts, day by day",
            description = "For one service or several in one visit, with anybody or one member of staff. Dates are the "
                    + "branch's, both included, at most 62. Who names a hold (hold, and its token in the header Hold-Token) "
                    + "sees its place as free.")
    @APIResponseSchema(AvailabilityView.class)
    public byte[] free(
            @PathParam("branchId") UUID branchId,
            @QueryParam("service") @NotEmpty List<UUID> serviceIds,
            @QueryParam("from") @NotNull LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("partySize") @DefaultValue("1") @Min(1) @Max(100) int partySize,
            @QueryParam("staff") UUID staffId,
            @QueryParam("hold") UUID holdId,
            @HeaderParam("Hold-Token") String holdToken) {
        var asked = questions.of(branchId, serviceIds, partySize, staffId);
        var question = new Question(asked.plan(), asked.wanted(), ownHold.takes(asked.plan(), holdId, holdToken));
        return answers.answer(
                question,
                from,
                Questions.lastDay(from, to),
                AvailabilityView.class,
                days -> AvailabilityView.of(question, days));
    }

    @GET
    @Path("/month")
    @Operation(
            summary = "A month at a glance",
            description = "Each day is FREE, FEW (at most a quarter of its starts are free), FULL, "
                    + "or CLOSED (no start of it can be booked now).")
    @APIResponseSchema(MonthView.class)
    public byte[] month(
            @PathParam("branchId") UUID branchId,
            @QueryParam("service") @NotEmpty List<UUID> serviceIds,
            @QueryParam("month") @NotNull String month,
            @QueryParam("partySize") @DefaultValue("1") @Min(1) @Max(100) int partySize,
            @QueryParam("staff") UUID staffId) {
        var question = questions.of(branchId, serviceIds, partySize, staffId);
        YearMonth asked = parsed(month);
        return answers.answer(
                question,
                asked.atDay(1),
                asked.atEndOfMonth(),
                MonthView.class,
                days -> MonthView.of(question, asked, days));
    }

    private static YearMonth parsed(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeParseException wrong) {
            throw Refused.invalid(new FieldError("month", "is a month like 2026-12"));
        }
    }
}
