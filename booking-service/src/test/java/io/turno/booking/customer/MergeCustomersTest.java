package io.turno.booking.customer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.booking.Bank;
import io.turno.booking.Reception;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import io.turno.contracts.appointment.BranchAppointment;
import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.customer.CustomerChanged;
import io.turno.contracts.event.Topic;
import io.turno.testkit.access.Tokens;
import io.turno.testkit.events.EventLog;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class MergeCustomersTest extends ServiceTest {
    @Inject
    ForgetMergedJob forgetMerged;

    @Test
    void shouldHandAppointmentsOverWhenStaffMerge() {
        // Given
        var ada = Visitor.of(bank);
        var augusta = Visitor.of(bank);
        var first = ada.booked(bank.cards, Bank.at(3, 10, 0));
        var second = augusta.booked(bank.cards, Bank.at(3, 10, 15));
        var past = augusta.booked(bank.cards, Bank.at(3, 10, 30));
        augusta.cancel(past).then().statusCode(200);
        var reception = Reception.of(bank);
        UUID into = reception.customer(ada.email);
        UUID from = reception.customer(augusta.email);

        // When
        var merged = reception.merge(into, from);

        // Then
        merged.then().statusCode(200).body("id", equalTo(into.toString()));
        reception
                .history(into)
                .then()
                .body(
                        "items.id",
                        contains(
                                past.id().toString(),
                                second.id().toString(),
                                first.id().toString()));
        reception.read(from).then().statusCode(200).body("id", equalTo(into.toString()));
        reception.search(augusta.email).then().body("items.id", contains(into.toString()));
        var said = log(Topic.ofBranch(bank.branch), Topic.AUDIT);
        said.await(
                BranchAppointment.class,
                copy -> copy.appointment().id().equals(second.id())
                        && into.equals(copy.appointment().customerId()));
        var audited = said.await(
                AuditEntry.class,
                entry -> entry.action().equals("customer.merged")
                        && entry.entityId().equals(into.toString()));
        assertThat(audited.data().details())
                .containsEntry("from", from.toString())
                .containsEntry("how", "staff");
    }

    @Test
    void shouldEraseTheMergedRecordElsewhereAtOnceWhereNothingWaitsForIt() {
        // Given
        var ada = Visitor.of(bank);
        var augusta = Visitor.of(bank);
        ada.booked(bank.cards, Bank.at(3, 10, 0));
        augusta.cancel(augusta.booked(bank.cards, Bank.at(3, 10, 15))).then().statusCode(200);
        var reception = Reception.of(bank);
        UUID from = reception.customer(augusta.email);

        // When
        reception.merge(reception.customer(ada.email), from).then().statusCode(200);

        // Then
        awaitTombstone(log(Topic.CUSTOMERS), from);
    }

    @Test
    void shouldGoOnReachingThePersonUnderTheMergedIdUntilItsAppointmentsAreOver() {
        // Given
        var ada = Visitor.of(bank);
        var augusta = Visitor.of(bank);
        ada.booked(bank.cards, Bank.at(3, 10, 0));
        augusta.booked(bank.cards, Bank.at(3, 10, 15));
        var reception = Reception.of(bank);
        UUID into = reception.customer(ada.email);
        UUID from = reception.customer(augusta.email);

        // When
        reception.merge(into, from).then().statusCode(200);

        // Then
        var said = log(Topic.CUSTOMERS);
        said.await(
                CustomerChanged.class,
                news -> news.customerId().equals(from) && ada.email.equals(news.email()) && news.revision() > 1);
        assertThat(tombstones(said, from)).isZero();
        clock.moveTo(Duration.ofDays(12));
        forgetMerged.run();
        awaitTombstone(said, from);
    }

    @Test
    void shouldBookOnTheSurvivingRecordWithTheContactsOfTheMergedOne() {
        // Given
        var ada = Visitor.of(bank);
        var augusta = Visitor.of(bank);
        ada.booked(bank.cards, Bank.at(3, 10, 0));
        augusta.booked(bank.cards, Bank.at(3, 10, 15));
        var reception = Reception.of(bank);
        UUID into = reception.customer(ada.email);
        reception.merge(into, reception.customer(augusta.email)).then().statusCode(200);

        // When
        var later = augusta.booked(bank.cards, Bank.at(4, 10, 0));

        // Then
        reception.history(into).then().body("items[0].id", equalTo(later.id().toString()));
    }

    @Test
    void shouldBringInWhatWasBookedAsAGuestAtAProvenAddress() {
        // Given
        var carla = Visitor.of(bank);
        var asGuest = carla.booked(bank.cards, Bank.at(3, 10, 0));
        carla.with(account(carla.email, true));

        // When
        var signedIn = carla.booked(bank.cards, Bank.at(4, 10, 0));

        // Then
        carla.request()
                .get("/api/v1/me/appointments")
                .then()
                .body(
                        "items.id",
                        contains(asGuest.id().toString(), signedIn.id().toString()));
    }

    @Test
    void shouldClaimWithoutBooking() {
        // Given
        var carla = Visitor.of(bank);
        var asGuest = carla.booked(bank.cards, Bank.at(3, 10, 0));
        carla.with(account(carla.email, true));

        // When
        var claimed = carla.request().post("/api/v1/me/claim");

        // Then
        claimed.then().statusCode(204);
        carla.request()
                .get("/api/v1/me/appointments")
                .then()
                .body("items.id", contains(asGuest.id().toString()));
    }

    @Test
    void shouldBringInNothingAtAnAddressThatIsNotProven() {
        // Given
        var carla = Visitor.of(bank);
        carla.booked(bank.cards, Bank.at(3, 10, 0));
        carla.with(account(carla.email, false));

        // When
        var signedIn = carla.booked(bank.cards, Bank.at(4, 10, 0));

        // Then
        carla.request()
                .get("/api/v1/me/appointments")
                .then()
                .body("items.id", contains(signedIn.id().toString()));
    }

    @Test
    void shouldKeepWhatWasKnownOfBoth() {
        // Given
        var ada = Visitor.of(bank);
        ada.booked(bank.cards, Bank.at(3, 10, 0));
        var augusta = Visitor.of(bank);
        var order = augusta.order(bank.cards, Bank.at(3, 10, 15));
        order.put("phone", "020 7946 0123");
        augusta.book(order, null).then().statusCode(201);
        var reception = Reception.of(bank);
        UUID into = reception.customer(ada.email);
        UUID from = reception.customer("020 7946 0123");
        reception.edit(into, "\"1\"", Map.of("flags", List.of("VIP"), "notes", "one"));
        reception.edit(from, "\"1\"", Map.of("flags", List.of("PREGNANT"), "notes", "two"));

        // When
        var merged = reception.merge(into, from);

        // Then
        merged.then()
                .body("email", equalTo(ada.email))
                .body("phone", equalTo("+442079460123"))
                .body("flags", containsInAnyOrder("VIP", "PREGNANT"))
                .body("notes", equalTo("one\ntwo"));
    }

    @Test
    void shouldRefuseToMergeWhatEndedInAThird() {
        // Given
        var reception = Reception.of(bank);
        UUID first = someone(reception, 0);
        UUID second = someone(reception, 15);
        UUID third = someone(reception, 30);
        reception.merge(first, second).then().statusCode(200);

        // When
        var again = reception.merge(first, second);
        var other = reception.merge(third, second);

        // Then
        again.then().statusCode(200);
        other.then().statusCode(409).body("type", equalTo("urn:turno:problem:already-merged"));
    }

    private UUID someone(Reception reception, int minute) {
        var visitor = Visitor.of(bank);
        visitor.booked(bank.cards, Bank.at(3, 10, minute));
        return reception.customer(visitor.email);
    }

    private String account(String email, boolean proven) {
        return Tokens.customer(UUID.randomUUID().toString())
                .tenant(bank.tenant)
                .claim("email", email)
                .claim("email_verified", proven)
                .token();
    }

    private static void awaitTombstone(EventLog said, UUID customer) {
        Awaitility.await("tombstone").until(() -> tombstones(said, customer) == 1);
    }

    private static long tombstones(EventLog said, UUID customer) {
        return said.records().stream()
                .filter(record -> record.key().equals(customer.toString()) && record.value() == null)
                .count();
    }
}
