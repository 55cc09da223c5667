package io.turno.booking.capacity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.turno.booking.BookingRefusal;
import io.turno.contracts.PureRule;
import io.turno.contracts.plan.AppointmentPolicy;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.ServicePlan;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;

/**
 * What a visit to a branch takes: of each service's pool while that service lasts, of the branch's pool the whole time, and
 * one member of staff and one counter for all of its services that need such; buffers included. Availability and booking both
 * ask here, so they can't disagree.
 */
@PureRule
public record Demand(BranchPlan plan, List<ServicePlan> services, Wanted wanted) {

    /** @throws Refused where the branch doesn't offer that */
    public static Demand of(BranchPlan plan, Wanted wanted) {
        if (wanted.serviceIds().isEmpty()) {
            throw Refused.invalid(new FieldError("/serviceIds", "name at least one service"));
        }
        if (new HashSet<>(wanted.serviceIds()).size() < wanted.serviceIds().size()) {
            throw Refused.invalid(new FieldError("/serviceIds", "name each service once"));
        }
        var demand = new Demand(
                plan, wanted.serviceIds().stream().map(id -> bookable(plan, id)).toList(), wanted);
        demand.mustSuitTheParty();
        demand.mustHaveWhoIsWanted();
        return demand;
    }

    private static ServicePlan bookable(BranchPlan plan, UUID serviceId) {
        return plan.service(serviceId)
                .filter(ServicePlan::bookable)
                .orElseThrow(() -> new Refused(BookingRefusal.NOT_BOOKABLE));
    }

    private void mustSuitTheParty() {
        int most = services.stream()
                .mapToInt(service -> service.policy().maxPartySize())
                .min()
                .orElseThrow();
        if (partySize() > most) {
            throw new Refused(BookingRefusal.PARTY_TOO_LARGE, "At most %d.".formatted(most)).with("most", most);
        }
    }

    private void mustHaveWhoIsWanted() {
        UUID staffId = wanted.staffId();
        if (staffId == null) {
            return;
        }
        boolean serves = plan.member(staffId)
                .filter(known -> known.choosable() || wanted.byStaff())
                .filter(known -> MayServe.all(services, known))
                .isPresent();
        if (!serves) {
            throw Refused.invalid(new FieldError("/staffId", "is nobody who serves this here"));
        }
    }

    public int partySize() {
        return wanted.partySize();
    }

    /** The rules of the visit as a whole: those of its first service. */
    public AppointmentPolicy policy() {
        return services.getFirst().policy();
    }

    /** How far apart starts are. */
    public int slotMinutes() {
        return services.getFirst().slotMinutes();
    }

    /** All services, one after the other, without buffers. */
    public Duration duration() {
        return Duration.ofMinutes(
                services.stream().mapToLong(ServicePlan::durationMinutes).sum());
    }

    /** For visits that start on this date of the branch; whoever asks about many asks once for each date. */
    public DayDemand on(LocalDate date) {
        return DayDemand.of(this, date);
    }

    /** For a visit that starts then; empty where nobody, or no counter, works for all of it. */
    public Optional<Takes> from(Instant start) {
        return on(start.atZone(plan.timeZone()).toLocalDate()).from(start);
    }

    /** Whether customers may have only a part of it, at least until that is released. */
    private boolean hasQuota() {
        return services.stream().anyMatch(service -> service.publicCapacity() != null);
    }

    /**
     * How long before the start what the public quota kept for staff is anybody's: as the service says that keeps it longest;
     * empty where one never lets go, or none has a quota.
     */
    public Optional<Duration> releaseBefore() {
        List<ServicePlan> keeping = services.stream()
                .filter(service -> service.publicCapacity() != null)
                .toList();
        boolean never = keeping.stream().anyMatch(service -> service.policy().releaseBefore() == null);
        return never
                ? Optional.empty()
                : keeping.stream()
                        .map(service -> service.policy().releaseBefore())
                        .min(Comparator.naturalOrder());
    }

    /** The last start for which the public quota does not count by now, for whoever asks; long past where it always does. */
    public Instant openUntil(Instant now) {
        if (wanted.byStaff() || !hasQuota()) {
            return Instant.MAX;
        }
        return releaseBefore().map(now::plus).orElse(Instant.MIN);
    }

    /** Whether the public quota does not count for whoever asks, of a visit that starts then. */
    public boolean isOpenToAsker(Instant start, Instant now) {
        return !start.isAfter(openUntil(now));
    }
}
