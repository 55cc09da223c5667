package io.turno.booking.tier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.turno.contracts.PureRule;
import io.turno.contracts.plan.AppointmentPolicy;
import io.turno.contracts.plan.CancellationTier;
import io.turno.contracts.plan.Price;
import io.turno.contracts.plan.ServicePlan;

/**
 * What was agreed about cancelling and moving when an appointment was booked. It counts as long as the appointment lives,
 * whatever the plan says later.
 *
 * @param tiers the longest time to the start first; where empty, everything is free until {@code notice}
 * @param notice least time to the start where there are no tiers
 * @param price of the whole visit, per person; null where it has none
 */
@PureRule
public record Terms(List<CancellationTier> tiers, Duration notice, Price price) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public Terms {
        tiers = List.copyOf(tiers);
    }

    /** The first service decides; all of them are paid for. */
    public static Terms of(List<ServicePlan> services) {
        AppointmentPolicy policy = services.getFirst().policy();
        return new Terms(policy.tiers(), policy.minNoticeCancel(), total(services));
    }

    /** @return null where nothing has a price, or there are several currencies, so that no sum could be named */
    private static Price total(List<ServicePlan> services) {
        List<Price> prices = services.stream()
                .flatMap(service -> Stream.ofNullable(service.price()))
                .toList();
        if (prices.stream().map(Price::currency).distinct().count() != 1) {
            return null;
        }
        BigDecimal sum = prices.stream().map(Price::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Price(sum, prices.getFirst().currency());
    }

    /**
     * What the customer may do.
     *
     * @param moves of the customer so far, those aside that were not limited
     */
    public Standing standing(Instant start, Instant convertsAt, int moves, Instant now) {
        return Standing.now(ahead(start, convertsAt, moves, now));
    }

    /**
     * What the customer may do now, and from each of these ends on; empty where nothing any more.
     *
     * @param moves of the customer so far, those aside that were not limited
     */
    public List<Standing> ahead(Instant start, Instant convertsAt, int moves, Instant now) {
        var ahead = new ArrayList<Standing>();
        for (CancellationTier tier : stages().toList()) {
            Instant until = endOf(tier, start, convertsAt);
            // Where it becomes a ticket before a tier ends, the tier after that never comes.
            boolean comes = ahead.isEmpty()
                    ? !now.isAfter(until)
                    : until.isAfter(ahead.getLast().until());
            if (comes) {
                ahead.add(new Standing(tier.cancel(), tier.feePercent(), movesLeft(tier, moves), until));
            }
        }
        return List.copyOf(ahead);
    }

    /** The last instant at which the customer may do anything. */
    public Instant openUntil(Instant start, Instant convertsAt) {
        return stages().map(tier -> endOf(tier, start, convertsAt))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** So much of the price, rounded to what the currency has; empty where the visit has no price. */
    public Optional<Price> share(int percent, int partySize) {
        return Optional.ofNullable(price).map(each -> {
            BigDecimal share = each.amount()
                    .multiply(BigDecimal.valueOf(partySize))
                    .multiply(BigDecimal.valueOf(percent))
                    .divide(WHOLE, each.amount().scale(), RoundingMode.HALF_UP);
            return new Price(share, each.currency());
        });
    }

    private Stream<CancellationTier> stages() {
        return tiers.isEmpty() ? Stream.of(new CancellationTier(notice, true, 0, null)) : tiers.stream();
    }

    private static Instant endOf(CancellationTier tier, Instant start, Instant convertsAt) {
        return tier.until() == null ? convertsAt : start.minus(tier.until());
    }

    private static Integer movesLeft(CancellationTier tier, int moves) {
        return tier.reschedules() == null ? null : Integer.valueOf(Math.max(0, tier.reschedules() - moves));
    }
}
