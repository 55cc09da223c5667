package io.turno.booking.brand;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.turno.contracts.plan.AppointmentPolicy;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.Branding;
import io.turno.contracts.plan.ServicePlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BrandTest {
    private static final UUID MERIDIAN = UUID.randomUUID();
    private static final UUID RIVAL = UUID.randomUUID();
    private static final BranchPlan LONDON = open(MERIDIAN, "booking.meridian.example", "meridian.example");
    private static final BranchPlan PARIS = open(RIVAL, "rival.example");

    @ParameterizedTest
    @CsvSource({
        "booking.meridian.example",
        "meridian.example",
        "BOOKING.Meridian.example",
        "booking.meridian.example:8443",
        "booking.meridian.example.",
        "' booking.meridian.example '"
    })
    void shouldBeWhoseDomainItIs(String host) {
        assertThat(Brand.meant(List.of(PARIS, LONDON), host, null))
                .hasValueSatisfying(brand -> assertThat(brand.tenantId()).isEqualTo(MERIDIAN));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "127.0.0.1:8082", "[::1]:8082", "other.example", "evil-rival.example", "x.rival.example"})
    void shouldBeNobodyAmongSeveralWhereItIsNobodysDomain(String host) {
        assertThat(Brand.meant(List.of(PARIS, LONDON), host, null)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"127.0.0.1:8082", "other.example"})
    void shouldBeTheOnlyOneThereIs(String host) {
        // Given
        var plans = List.of(LONDON, open(MERIDIAN, "meridian.example"));

        // When
        var brand = Brand.meant(plans, host, null);

        // Then
        assertThat(brand).map(Brand::tenantId).contains(MERIDIAN);
    }

    @Test
    void shouldBeTheUsualOneWhereItIsNobodysDomain() {
        // When
        var brand = Brand.meant(List.of(PARIS, LONDON), "127.0.0.1:8082", MERIDIAN);
        var rival = Brand.meant(List.of(PARIS, LONDON), "rival.example", MERIDIAN);

        // Then
        assertThat(brand).map(Brand::tenantId).contains(MERIDIAN);
        assertThat(rival)
                .as("a domain of its own goes first")
                .map(Brand::tenantId)
                .contains(RIVAL);
    }

    @Test
    void shouldBeNobodyWhereThereIsNoBranch() {
        assertThat(Brand.meant(List.of(), "meridian.example", null)).isEmpty();
        assertThat(Brand.of(List.of(), MERIDIAN)).isEmpty();
    }

    @Test
    void shouldBelieveABranchThatIsOpenRatherThanOneThatClosedForGood() {
        // Given
        var closed = open(MERIDIAN, "rival.example").withServices(List.of());

        // When
        var brand = Brand.meant(List.of(closed, PARIS, LONDON), "rival.example", null);

        // Then
        assertThat(brand).map(Brand::tenantId).contains(RIVAL);
        assertThat(Brand.of(List.of(closed, LONDON), MERIDIAN))
                .map(Brand::branding)
                .contains(LONDON.branding());
    }

    private static BranchPlan open(UUID tenant, String... domains) {
        var service = new ServicePlan(
                UUID.randomUUID(), "C", Map.of("en", "Cards"), true, 15, 15, 0, 0, 1, AppointmentPolicy.DEFAULT);
        return new BranchPlan(
                        UUID.randomUUID(),
                        tenant,
                        1,
                        Map.of("en", "Branch"),
                        "1 Bank Street",
                        "GB",
                        ZoneId.of("Europe/London"),
                        List.of("en"),
                        4,
                        List.of(),
                        List.of(),
                        List.of(service),
                        List.of(),
                        List.of())
                .withBranding(Branding.NONE.withDomains(List.of(domains)));
    }
}
