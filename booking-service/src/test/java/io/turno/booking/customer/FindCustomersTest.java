package io.turno.booking.customer;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.booking.Bank;
import io.turno.booking.Reception;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.event.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
class FindCustomersTest extends ServiceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nun",
                "NÚÑ jos",
                "maria núñez",
                "020 7946 0123",
                "+44 (0)20 7946 0123",
                "460123",
                "jose.nun@example.com",
                "Jose.Nun@"
            })
    void shouldFindAPersonByWhatReceptionTypes(String typed) {
        // Given
        var jose = Visitor.of(bank);
        var order = jose.order(bank.cards, Bank.at(3, 10, 0));
        order.put("name", "José María Núñez");
        order.put("email", "jose.nun@example.com");
        order.put("phone", "020 7946 0123");
        jose.book(order, null).then().statusCode(201);
        Visitor.of(bank).booked(bank.cards, Bank.at(3, 10, 15));

        // When
        var found = Reception.of(bank).search(typed);

        // Then
        found.then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .body("items.name", contains("José María Núñez"))
                .body("more", equalTo(false));
    }

    @Test
    void shouldFindAPersonByTheCodeOfAnAppointment() {
        // Given
        var ada = Visitor.of(bank);
        var booking = ada.booked(bank.cards, Bank.at(3, 10, 0));

        // When
        var found = Reception.of(bank).search(booking.code().toLowerCase());

        // Then
        found.then().statusCode(200).body("items.email", contains(ada.email));
    }

    @Test
    void shouldSayThatThereAreMore() {
        // Given
        Visitor.of(bank).booked(bank.cards, Bank.at(3, 10, 0));
        Visitor.of(bank).booked(bank.cards, Bank.at(3, 10, 15));

        // When
        var found = Visitor.of(bank)
                .with(bank.reception())
                .request()
                .queryParam("q", "byron")
                .queryParam("limit", 1)
                .get("/api/v1/customers");

        // Then
        found.then().body("items", hasSize(1)).body("more", equalTo(true));
    }

    @Test
    void shouldFindNobodyOfAnotherOrganisation() {
        // Given
        Visitor.of(bank).booked(bank.cards, Bank.at(3, 10, 0));
        UUID ada = Reception.of(bank).customer("byron");
        var elsewhere = Reception.of(Bank.open(events));

        // When
        var found = elsewhere.search("byron");
        var read = elsewhere.read(ada);
        var history = elsewhere.history(ada);

        // Then
        found.then().statusCode(200).body("items", empty());
        read.then().statusCode(404);
        history.then().statusCode(404);
    }

    @Test
    void shouldAskForMoreThanALetter() {
        // When
        var found = Reception.of(bank).search("b");

        // Then
        found.then().statusCode(400).body("errors[0].pointer", equalTo("q"));
    }

    @Test
    void shouldBeForStaffOnly() {
        // When
        var guest = Visitor.of(bank).request().queryParam("q", "byron").get("/api/v1/customers");
        var customer = Visitor.of(bank)
                .with(bank.customer("carla"))
                .request()
                .queryParam("q", "byron")
                .get("/api/v1/customers");
        var partner = Visitor.of(bank)
                .with(bank.partner())
                .request()
                .queryParam("q", "byron")
                .get("/api/v1/customers");

        // Then
        guest.then().statusCode(401);
        customer.then().statusCode(403);
        partner.then().statusCode(403);
    }

    @Test
    void shouldWriteDownWhoLookedAtWhomButNotWhatWasTyped() {
        // Given
        Visitor.of(bank).booked(bank.cards, Bank.at(3, 10, 0));
        var reception = Reception.of(bank);
        UUID ada = reception.customer("byron");

        // When
        reception.read(ada).then().statusCode(200);

        // Then
        var said = log(Topic.AUDIT);
        var viewed = said.await(
                AuditEntry.class,
                entry -> entry.action().equals("customer.viewed")
                        && entry.entityId().equals(ada.toString()));
        assertThat(viewed.data().actorId()).isEqualTo("staff-reception");
        var searched = said.await(
                AuditEntry.class,
                entry -> entry.action().equals("customer.searched")
                        && entry.entityId().equals(bank.tenant.toString()));
        assertThat(searched.data().details()).containsEntry("by", "ByName").containsEntry("found", "1");
    }
}
