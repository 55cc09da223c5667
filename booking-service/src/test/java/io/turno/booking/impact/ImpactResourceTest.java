package io.turno.booking.impact;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.turno.booking.Bank;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import io.turno.contracts.event.EventJson;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.CapacityOverride;
import io.turno.contracts.plan.Needs;
import io.turno.contracts.plan.StaffPlan;
import io.turno.contracts.plan.WeeklyWindow;
import io.turno.testkit.access.Tokens;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
class ImpactResourceTest extends ServiceTest {

    @Test
    void shouldSayWhatShorterHoursStrandAndTake() {
        // Given
        Visitor.of(bank).booked(bank.cards, Bank.at(3, 9, 0));
        var afternoon = Visitor.of(bank);
        var stranded = afternoon.booked(bank.cards, Bank.at(3, 15, 0));

        // When
        var answer = impact(manager(), mornings());

        // Then
        int startsOfCards = 32;
        int startsOfAdvice = 8;
        answer.then()
                .statusCode(200)
                .body("branchId", equalTo(bank.branch.toString()))
                .body("stranded.id", contains(stranded.id().toString()))
                .body("stranded[0].code", equalTo(stranded.code()))
                .body("stranded[0].start", equalTo(Bank.at(3, 15, 0).toString()))
                .body("stranded[0].serviceIds", contains(bank.cards.toString()))
                .body("stranded[0].why", equalTo("outside-hours"))
                .body("capacity", hasSize(60))
                .body("capacity[0].date", equalTo(Bank.day(0).toString()))
                .body("capacity[3].before", equalTo(startsOfCards + 3 * startsOfAdvice))
                .body("capacity[3].after", equalTo(12 + 3 * 3));
        afternoon.read(stranded).then().body("status", equalTo("BOOKED"));
    }

    @Test
    void shouldNameTheMessageThatTheCustomerWouldNeed() {
        // Given
        var booking = Visitor.of(bank).booked(bank.cards, Bank.at(3, 15, 0));

        // When
        var answer = impact(manager(), mornings());

        // Then
        answer.then()
                .body("messages.appointmentId", contains(booking.id().toString()))
                .body("messages[0].kind", equalTo("change-needed"))
                .body("messages[0].channel", equalTo("email"));
    }

    @Test
    void shouldStrandNothingThatWasCancelledOrIsOnlyHeld() {
        // Given
        var visitor = Visitor.of(bank);
        visitor.cancel(visitor.booked(bank.cards, Bank.at(3, 15, 0))).then().statusCode(200);
        Visitor.of(bank).hold(bank.cards, Bank.at(3, 16, 0)).then().statusCode(201);

        // When
        var answer = impact(manager(), mornings());

        // Then
        answer.then().statusCode(200).body("stranded", empty()).body("messages", empty());
    }

    @Test
    void shouldListTheNewestBookedAsConflictWhenAPlanTakesPlacesAway() {
        // Given
        bank.changeCardsCapacity(2);
        var first = Visitor.of(bank);
        var kept = first.booked(bank.cards, Bank.at(3, 10, 0));
        var second = Visitor.of(bank);
        var beyond = second.booked(bank.cards, Bank.at(3, 10, 0));
        conflicts(manager()).then().statusCode(200).body("", empty());

        // When
        bank.changeCardsCapacity(1);

        // Then
        conflicts(manager())
                .then()
                .statusCode(200)
                .body("id", contains(beyond.id().toString()))
                .body("[0].why", equalTo("over-capacity"));
        second.cancel(beyond).then().statusCode(200);
        conflicts(manager()).then().body("", empty());
        first.read(kept).then().body("status", equalTo("BOOKED"));
    }

    @Test
    void shouldStrandWhatSomebodyWhoLeavesWasToServe() {
        // Given
        var ada = new StaffPlan(UUID.randomUUID(), "Ada");
        bank.change(_ -> staffed(ada));
        var visitor = Visitor.of(bank);
        var booking = visitor.booked(bank.cards, Bank.at(3, 10, 0));

        // When
        var asItIs = impact(manager(), staffed(ada));
        var withBen = impact(manager(), staffed(new StaffPlan(UUID.randomUUID(), "Ben")));
        var away = new CapacityOverride(Bank.day(3), ada.id(), 0, null);
        var notThatDay = impact(manager(), staffed(ada).withOverrides(List.of(away)));

        // Then
        asItIs.then().statusCode(200).body("stranded", empty());
        withBen.then()
                .statusCode(200)
                .body("stranded.id", contains(booking.id().toString()))
                .body("stranded[0].why", equalTo("no-staff"));
        notThatDay
                .then()
                .statusCode(200)
                .body("stranded[0].why", equalTo("over-capacity"))
                .body("capacity[3].after", equalTo(0))
                .body("capacity[4].after", equalTo(32 + 8));
        visitor.read(booking).then().body("status", equalTo("BOOKED"));
    }

    @Test
    void shouldAnswerThoseOnlyWhoReachTheBranch() {
        // Given
        var elsewhere = Tokens.staff("branch-manager").tenant(bank.tenant).branches(UUID.randomUUID());
        var stranger = Tokens.staff("hq-admin").tenant(UUID.randomUUID()).branches("*");
        var country = Tokens.staff("country-manager").tenant(bank.tenant).countries("GB");

        // Then
        impact(elsewhere, mornings()).then().statusCode(403).body("type", equalTo("urn:turno:problem:not-your-branch"));
        impact(stranger, mornings()).then().statusCode(404);
        impact(Tokens.staff("reception").tenant(bank.tenant).branches(bank.branch), mornings())
                .then()
                .statusCode(403);
        conflicts(elsewhere).then().statusCode(403);
        conflicts(stranger).then().statusCode(404);
        impact(country, mornings()).then().statusCode(200);
    }

    @Test
    void shouldAskForAPlan() {
        // When
        var answer = given().contentType(ContentType.JSON)
                .auth()
                .oauth2(manager().token())
                .body("{}")
                .post("/api/v1/plans/impact");

        // Then
        answer.then().statusCode(400).body("errors[0].pointer", equalTo("/plan"));
    }

    /** Each service takes one of these. */
    private BranchPlan staffed(StaffPlan... staff) {
        return Bank.services(service -> service.withNeeds(Needs.NOTHING.withStaff(true)))
                .apply(bank.plan())
                .withStaff(List.of(staff));
    }

    private Tokens manager() {
        return Tokens.staff("branch-manager").tenant(bank.tenant).branches(bank.branch);
    }

    /** Open until noon only. */
    private BranchPlan mornings() {
        List<WeeklyWindow> mornings = bank.plan().hours().stream()
                .map(window -> new WeeklyWindow(window.day(), window.from(), LocalTime.NOON))
                .toList();
        return bank.plan().with(plan -> plan.hours(mornings));
    }

    private static Response impact(Tokens person, BranchPlan candidate) {
        String plan = new String(EventJson.write(candidate), StandardCharsets.UTF_8);
        return given().contentType(ContentType.JSON)
                .auth()
                .oauth2(person.token())
                .body("{\"plan\":%s}".formatted(plan))
                .post("/api/v1/plans/impact");
    }

    private Response conflicts(Tokens person) {
        return given().auth().oauth2(person.token()).get("/api/v1/branches/" + bank.branch + "/conflicts");
    }
}
