package io.turno.booking.tier;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.turno.contracts.plan.AppointmentPolicy;
import io.turno.contracts.plan.CancellationTier;
import io.turno.contracts.plan.Price;
import io.turno.contracts.plan.ServicePlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Times are how long before the start, exact to the nanosecond. */
class CancellationTermsTest {
    private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");
    private static final Instant CONVERTS = START.minus(Duration.ofMinutes(10));
    private static final Duration DAY = Duration.ofHours(24);
    /** The example of the specification. */
    private static final Terms TIERS =
            terms(new CancellationTier(DAY, true, 0, null), new CancellationTier(null, true, 50, 1));

    @ParameterizedTest(name = "{0} before the start, moved {1} times")
    @CsvSource({
        // before the start, moves so far -> may cancel, fee, may move, moves left, until
        "PT240H,             0, true,   0, true,    , PT24H",
        "PT24H,              0, true,   0, true,    , PT24H",
        "PT24H,              9, true,   0, true,    , PT24H",
        "PT23H59M59.999999999S, 0, true,  50, true,   1, PT10M",
        "PT23H59M59.999999999S, 1, true,  50, false,  0, PT10M",
        "PT23H59M59.999999999S, 2, true,  50, false,  0, PT10M",
        "PT10M,              0, true,  50, true,   1, PT10M",
        "PT9M59.999999999S,  0, false,  0, false,  0, ",
        "PT0S,               0, false,  0, false,  0, ",
        "-PT1H,              0, false,  0, false,  0, ",
    })
    void shouldBeFreeThenLimitedThenLocked(
            Duration before, int moves, boolean cancel, int fee, boolean move, Integer left, Duration until) {
        // When
        Standing standing = TIERS.standing(START, CONVERTS, moves, START.minus(before));

        // Then
        assertThat(standing).isEqualTo(new Standing(cancel, fee, left, until == null ? null : START.minus(until)));
        assertThat(standing.mayMove()).isEqualTo(move);
        assertThat(standing.isLocked()).isEqualTo(until == null);
    }

    @ParameterizedTest
    @CsvSource({
        // before the start -> ends of what is still to come
        "PT240H, PT24H PT10M",
        "PT24H,  PT24H PT10M",
        "PT23H,  PT10M",
        "PT10M,  PT10M",
        "PT9M,   ''",
    })
    void shouldSayWhatIsStillToCome(Duration before, String ends) {
        // When
        List<Standing> ahead = TIERS.ahead(START, CONVERTS, 0, START.minus(before));

        // Then
        assertThat(ahead)
                .extracting(Standing::until)
                .containsExactlyElementsOf(Stream.of(ends.split(" "))
                        .filter(end -> !end.isEmpty())
                        .map(end -> START.minus(Duration.parse(end)))
                        .toList());
    }

    @Test
    void shouldNotAnnounceATierThatNeverComes() {
        // Given
        var five = new CancellationTier(Duration.ofMinutes(5), true, 10, null);
        var terms = terms(five, new CancellationTier(null, true, 50, null));

        // When
        List<Standing> ahead = terms.ahead(START, CONVERTS, 0, START.minus(DAY));

        // Then
        assertThat(ahead).extracting(Standing::feePercent).containsExactly(10);
    }

    @ParameterizedTest
    @CsvSource({"PT60M, true", "PT59M59.999999999S, false"})
    void shouldBeFreeUntilTheNoticeWhereThereAreNoTiers(Duration before, boolean free) {
        // Given
        var plain = new Terms(List.of(), Duration.ofMinutes(60), null);

        // When
        Standing standing = plain.standing(START, CONVERTS, 5, START.minus(before));

        // Then
        assertThat(standing).isEqualTo(free ? Standing.freeUntil(START.minusSeconds(3600)) : Standing.LOCKED);
        assertThat(plain.openUntil(START, CONVERTS)).isEqualTo(START.minusSeconds(3600));
    }

    @Test
    void shouldLetATierForbidCancellingButNotMoving() {
        // Given
        var terms = terms(new CancellationTier(DAY, true, 0, null), new CancellationTier(null, false, 0, 2));

        // When
        Standing standing = terms.standing(START, CONVERTS, 1, START.minus(Duration.ofHours(5)));

        // Then
        assertThat(standing.mayCancel()).isFalse();
        assertThat(standing.mayMove()).isTrue();
        assertThat(standing.movesLeft()).isOne();
    }

    @Test
    void shouldBeOpenUntilTheEndOfTheLastTier() {
        // When
        Instant until = TIERS.openUntil(START, CONVERTS);

        // Then
        assertThat(until).isEqualTo(CONVERTS);
    }

    @ParameterizedTest
    @CsvSource({
        // price, currency, percent, party -> fee
        "12.50, GBP,  50, 1, 6.25",
        "12.55, GBP,  50, 1, 6.28",
        "12.50, GBP, 100, 3, 37.50",
        "12.50, GBP,   0, 3, 0.00",
        "1201,  JPY,  50, 1, 601",
        "4.250, BHD,  33, 1, 1.403",
    })
    void shouldRoundTheFeeToWhatTheCurrencyHas(
            BigDecimal price, String currency, int percent, int party, BigDecimal fee) {
        // Given
        var priced = new Terms(List.of(), DAY, new Price(price, Currency.getInstance(currency)));

        // When
        var share = priced.share(percent, party);

        // Then
        assertThat(share).contains(new Price(fee, Currency.getInstance(currency)));
    }

    @Test
    void shouldAddUpThePricesOfAVisitAndTakeTheFirstServicesTiers() {
        // Given
        var policy = AppointmentPolicy.DEFAULT.withTiers(List.of(new CancellationTier(DAY, true, 20, null)));
        var services = List.of(
                service(policy, pounds("10.00")),
                service(AppointmentPolicy.DEFAULT, pounds("2.50")),
                service(AppointmentPolicy.DEFAULT, null));

        // When
        var terms = Terms.of(services);

        // Then
        assertThat(terms.tiers()).isEqualTo(policy.tiers());
        assertThat(terms.price()).isEqualTo(pounds("12.50"));
    }

    @Test
    void shouldNameNoAmountWhereThereIsNoPriceOrNoCommonCurrency() {
        // Given
        var euros = new Price(new BigDecimal("5"), Currency.getInstance("EUR"));

        // When
        var free = Terms.of(List.of(service(AppointmentPolicy.DEFAULT, null)));
        var mixed = Terms.of(
                List.of(service(AppointmentPolicy.DEFAULT, pounds("5")), service(AppointmentPolicy.DEFAULT, euros)));

        // Then
        assertThat(free.share(50, 1)).isEmpty();
        assertThat(mixed.share(50, 1)).isEmpty();
    }

    private static Terms terms(CancellationTier... tiers) {
        return new Terms(List.of(tiers), Duration.ofMinutes(60), null);
    }

    private static Price pounds(String amount) {
        return new Price(new BigDecimal(amount), Currency.getInstance("GBP"));
    }

    private static ServicePlan service(AppointmentPolicy policy, Price price) {
        return new ServicePlan(UUID.randomUUID(), "C", Map.of("en", "Cards"), true, 15, 15, 0, 0, 1, policy)
                .withPrice(price);
    }
}
