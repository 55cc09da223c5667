package io.turno.booking.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.turno.booking.Bank;
import io.turno.booking.ServiceTest;
import io.turno.contracts.plan.BranchSite;
import io.turno.contracts.plan.CancellationTier;
import io.turno.contracts.plan.GeoPoint;
import io.turno.contracts.plan.Price;
import io.turno.contracts.plan.Zone;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** What customers have to know before they go somewhere, and before they book. */
@QuarkusTest
class ShowBranchTest extends ServiceTest {

    @Test
    void shouldSayWhereItIsAndHowOneReachesIt() {
        // Given
        var zone = new Zone(UUID.randomUUID(), Map.of("en", "First floor"), Map.of());
        var site = new BranchSite(
                new GeoPoint(51.5134, -0.0869),
                Map.of("en", "Bank station, exit 3", "ar", "محطة بنك، المخرج 3"),
                "+442079460101",
                "london@bank.example",
                "https://bank.example/london",
                List.of(zone));
        bank.change(plan -> plan.withSite(site));

        // When
        var branch = branch();

        // Then
        branch.then()
                .statusCode(200)
                .body("address", equalTo("1 Bank Street"))
                .body("site.coordinates.latitude", equalTo(51.5134f))
                .body("site.coordinates.longitude", equalTo(-0.0869f))
                .body("site.directions.en", equalTo("Bank station, exit 3"))
                .body("site.directions.ar", equalTo("محطة بنك، المخرج 3"))
                .body("site.phone", equalTo("+442079460101"))
                .body("site.email", equalTo("london@bank.example"))
                .body("site.website", equalTo("https://bank.example/london"))
                .body("site", not(hasKey("zones")));
    }

    @Test
    void shouldLeaveOutWhatNobodyWrote() {
        // Given
        bank.change(plan -> plan.withSite(new BranchSite(null, Map.of(), "+442079460101", null, null, List.of())));
        var reachable = branch();

        // When
        bank.change(plan -> plan.withSite(BranchSite.UNKNOWN));
        var unknown = branch();

        // Then
        reachable.then().body("site", equalTo(Map.of("phone", "+442079460101")));
        unknown.then().statusCode(200).body("$", not(hasKey("site")));
    }

    @Test
    void shouldSayWhatABookingIsMadeUnder() {
        // Given
        var half = new CancellationTier(null, true, 50, 1);
        var price = new Price(new BigDecimal("12.50"), Currency.getInstance("GBP"));
        bank.change(Bank.services(service -> service.withPrice(price)
                .withPolicy(service.policy()
                        .withMinNotice(Duration.ofHours(2))
                        .withTiers(List.of(new CancellationTier(Duration.ofHours(24), true, 0, null), half)))));

        // When
        var branch = branch();

        // Then
        branch.then()
                .body("services[0].price.amount", equalTo(12.50f))
                .body("services[0].policy.minNotice", equalTo("PT2H"))
                .body("services[0].policy.minNoticeCancel", equalTo("PT1H"))
                .body("services[0].policy.conversionLead", equalTo("PT10M"))
                .body("services[0].policy.tiers.until", contains(equalTo("PT24H"), nullValue()))
                .body("services[0].policy.tiers.feePercent", contains(0, 50))
                .body("services[0].policy.tiers.reschedules", contains(nullValue(), equalTo(1)));
    }

    @Test
    void shouldSayTheNoticeWhereThereAreNoTiers() {
        // When
        var branch = branch();

        // Then
        branch.then()
                .body("services[0].policy.minNoticeCancel", equalTo("PT1H"))
                .body("services[0].policy", not(hasKey("tiers")));
    }

    private Response branch() {
        return given().get("/api/v1/branches/" + bank.branch);
    }
}
