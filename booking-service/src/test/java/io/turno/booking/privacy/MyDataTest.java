package io.turno.booking.privacy;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.turno.booking.Bank;
import io.turno.booking.Reception;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.event.Topic;
import io.turno.support.access.Role;
import io.turno.testkit.access.Tokens;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class MyDataTest extends ServiceTest {
    private static final String DATA = "/api/v1/me/data";
    private static final String ERASURE = DATA + "/erasure";
    private static final String REQUESTS = "/api/v1/erasure-requests";

    @Test
    void shouldGiveACopyOfAllThatIsKept() {
        // Given
        var carla = account("carla");
        var booking = carla.booked(bank.cards, Bank.at(3, 10, 0));
        carla.cancel(booking).then().statusCode(200);
        var other = account("other");
        other.booked(bank.cards, Bank.at(3, 11, 0));

        // When
        var copy = carla.request().get(DATA);

        // Then
        JsonPath data = copy.then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .extract()
                .jsonPath();
        assertThat(data.getString("customer.email")).isEqualTo(carla.email);
        assertThat(data.getList("appointments.id")).containsExactly(booking.id().toString());
        assertThat(data.getList("events.action")).containsExactly("appointment.booked", "appointment.cancelled");
        assertThat(audited("customer.copied", customerOf(carla))).isNotNull();
    }

    @Test
    void shouldHaveNothingToCopyOfSomebodyWhoNeverBooked() {
        // Given
        var stranger = account("stranger");

        // When
        var copy = stranger.request().get(DATA);

        // Then
        copy.then().statusCode(200).body("customer", nullValue()).body("appointments", empty());
        stranger.request().post(ERASURE).then().statusCode(404);
        stranger.request().get(ERASURE).then().statusCode(200).body("askedAt", nullValue());
    }

    @Test
    void shouldShowTheOrganisationWhoAskedToBeForgotten() {
        // Given
        var carla = account("carla");
        carla.booked(bank.cards, Bank.at(3, 10, 0));
        UUID customer = customerOf(carla);

        // When
        var asked = carla.request().post(ERASURE);
        var again = carla.request().post(ERASURE);

        // Then
        String at = asked.then().statusCode(200).extract().path("askedAt");
        again.then().statusCode(200).body("askedAt", equalTo(at));
        carla.request().get(ERASURE).then().body("askedAt", equalTo(at));
        Reception.of(bank).read(customer).then().body("erasureAskedAt", equalTo(at));
        as(Role.HQ_ADMIN).get(REQUESTS).then().statusCode(200).body("customerId", hasItem(customer.toString()));
        assertThat(audited("customer.erasure-asked", customer)).isNotNull();
    }

    @Test
    void shouldLetPeopleThinkBetterOfIt() {
        // Given
        var carla = account("carla");
        carla.booked(bank.cards, Bank.at(3, 10, 0));
        UUID customer = customerOf(carla);
        carla.request().post(ERASURE).then().body("askedAt", notNullValue());

        // When
        var withdrawn = carla.request().delete(ERASURE);

        // Then
        withdrawn.then().statusCode(200).body("askedAt", nullValue());
        carla.request().delete(ERASURE).then().statusCode(200);
        as(Role.HQ_ADMIN).get(REQUESTS).then().body("customerId", not(hasItem(customer.toString())));
    }

    @Test
    void shouldBeForThePersonAndForThoseWhoAnswerForTheOrganisation() {
        var reception = Visitor.of(bank).with(bank.reception());

        reception.request().get(DATA).then().statusCode(403);
        reception.request().post(ERASURE).then().statusCode(403);
        reception.request().get(REQUESTS).then().statusCode(403);
        Visitor.of(bank).request().get(DATA).then().statusCode(401);
        account("carla").request().get(REQUESTS).then().statusCode(403);
    }

    private Visitor account(String subject) {
        return Visitor.of(bank).with(bank.customer(subject));
    }

    private UUID customerOf(Visitor visitor) {
        return Reception.of(bank).customer(visitor.email);
    }

    private RequestSpecification as(String role) {
        String token = Tokens.staff(role).tenant(bank.tenant).branches("*").token();
        return Visitor.of(bank).with(token).request();
    }

    private AuditEntry audited(String action, UUID customer) {
        return log(Topic.AUDIT)
                .await(
                        AuditEntry.class,
                        entry -> entry.action().equals(action)
                                && entry.entityId().equals(customer.toString()))
                .data();
    }
}
