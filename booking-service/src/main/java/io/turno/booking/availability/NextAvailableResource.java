package io.turno.booking.availability;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.booking.BookingRefusal;
import io.turno.booking.availability.FindFreeStarts.Question;
import io.turno.support.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/availability}: several branches side by side. Open to everybody. */
@Path("/api/v1/availability")
@RunOnVirtualThread
@Tag(name = "Availability")
public class NextAvailableResource {
    private final FindFreeStarts freeStarts;
    private final Questions questions;
    private final Clock clock;

    NextAvailableResource(FindFreeStarts freeStarts, Questions questions, Clock clock) {
        this.freeStarts = freeStarts;
        this.questions = questions;
        this.clock = clock;
    }

    /**
     * @param first the earliest of all; null where nothing is free anywhere
     * @param branches in the order in which they were asked for
     */
    public record NextAvailableView(NextStartView first, List<NextStartView> branches) {}

    /**
     * @param date of the branch; null, like the rest, where nothing is free at this branch or it doesn't offer that
     * @param left how many more could be booked at this start
     */
    public record NextStartView(
            UUID branchId, ZoneId timeZone, LocalDate date, Instant start, Instant end, Integer left) {
        static NextStartView of(Question question, Optional<FreeDay> free) {
            UUID branchId = question.plan().branchId();
            ZoneId zone = question.plan().timeZone();
            return free.map(day -> {
                        var first = day.starts().getFirst();
                        return new NextStartView(branchId, zone, day.date(), first.start(), first.end(), first.left());
                    })
                    .orElseGet(() -> new NextStartView(branchId, zone, null, null, null, null));
        }
    }

    @GET
    @Path("/next")
    @Operation(
            summary = "The first free start",
            description = "Of up to 20 branches, from today on by each branch's calendar, over up to 62 days.")
    public NextAvailableView next(
            @QueryParam("branch") @NotEmpty @Size(max = 20) List<UUID> branchIds,
            @QueryParam("service") @NotEmpty List<UUID> serviceIds,
            @QueryParam("days") @DefaultValue("60") @Min(1) @Max(62) int days,
            @QueryParam("partySize") @DefaultValue("1") @Min(1) @Max(100) int partySize) {
        var found = branchIds.stream()
                .distinct()
                .map(branchId -> questions.of(branchId, serviceIds, partySize, null))
                .map(question -> NextStartView.of(question, firstOf(question, days)))
                .toList();
        var first = found.stream()
                .filter(next -> next.start() != null)
                .min(Comparator.comparing(NextStartView::start))
                .orElse(null);
        return new NextAvailableView(first, found);
    }

    private Optional<FreeDay> firstOf(Question question, int days) {
        LocalDate today = clock.instant().atZone(question.plan().timeZone()).toLocalDate();
        try {
            return freeStarts.firstFree(question, today, today.plusDays(days - 1L));
        } catch (Refused refused) {
            if (refused.refusal() == BookingRefusal.NOT_BOOKABLE) {
                return Optional.empty();
            }
            throw refused;
        }
    }
}
