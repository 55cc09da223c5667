package io.turno.booking.eligibility;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.booking.Bank;
import io.turno.booking.Reception;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.CustomerLimits;
import io.turno.support.data.Database;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class BlockTest extends ServiceTest {
    @Inject
    Database database;

    @Test
    void shouldRefuseABlockedPersonWithoutSayingWhy() {
        // Given
        var ada = Visitor.of(bank);
        UUID id = known(ada);
        Reception.of(bank).block(id, Map.of("reason", "abuse")).then().statusCode(200);

        // When
        var refused = ada.book(bank.cards, Bank.at(3, 14, 0));

        // Then
        refused.then().statusCode(409).body("type", equalTo("urn:turno:problem:contact-branch"));
        assertThat(refused.asString()).doesNotContainIgnoringCase("abuse").doesNotContainIgnoringCase("block");
        var audited = log(Topic.AUDIT)
                .await(
                        AuditEntry.class,
                        entry -> entry.action().equals("customer.blocked")
                                && entry.entityId().equals(id.toString()));
        assertThat(audited.data().details()).containsEntry("reason", "abuse").containsEntry("until", "for good");
    }

    @Test
    void shouldLetTheBlockEnd() {
        // Given
        var ada = Visitor.of(bank);
        UUID id = known(ada);
        var until = clock.instant().plus(Duration.ofHours(6));
        Reception.of(bank)
                .block(id, Map.of("reason", "abuse", "until", until.toString()))
                .then()
                .statusCode(200);
        ada.book(bank.cards, Bank.at(3, 14, 0)).then().statusCode(409);

        // When
        clock.moveTo(Duration.ofHours(7));
        var later = ada.book(bank.cards, Bank.at(3, 14, 0));

        // Then
        later.then().statusCode(201);
    }

    @Test
    void shouldLetThePersonBookAgainWhenStaffLiftTheBlock() {
        // Given
        var ada = Visitor.of(bank);
        UUID id = known(ada);
        var reception = Reception.of(bank);
        reception.block(id, Map.of("reason", "abuse")).then().body("block.reason", equalTo("abuse"));

        // When
        reception.unblock(id).then().statusCode(200).body("block", equalTo(null));

        // Then
        ada.book(bank.cards, Bank.at(3, 14, 0)).then().statusCode(201);
    }

    @Test
    void shouldLetStaffBookForABlockedPersonWithAReason() {
        // Given
        var ada = Visitor.of(bank);
        UUID id = known(ada);
        var reception = Reception.of(bank);
        reception.block(id, Map.of("reason", "abuse")).then().statusCode(200);

        // When
        var without = reception.bookFor(ada, bank.cards, Bank.at(3, 14, 0), null);
        var with = reception.bookFor(ada, bank.cards, Bank.at(3, 14, 0), "manager-agreed");

        // Then
        without.then().statusCode(422).body("overrides", contains("blocked"));
        with.then().statusCode(201);
    }

    @Test
    void shouldAskForApprovalAfterTooManyMissedAppointments() {
        // Given
        bank.limit(new CustomerLimits(null, null, null, null, null, 2, 30));
        var ada = Visitor.of(bank);
        miss(ada.booked(bank.cards, Bank.at(3, 10, 0)));
        ada.booked(bank.cards, Bank.at(3, 10, 30));
        miss(ada.booked(bank.cards, Bank.at(3, 11, 0)));

        // When
        var request = ada.book(bank.cards, Bank.at(4, 10, 0));
        var byStaff = Reception.of(bank).bookFor(ada, bank.cards, Bank.at(4, 11, 0), "approved");

        // Then
        request.then().statusCode(201).body("status", equalTo("PENDING"));
        byStaff.then().statusCode(201).body("status", equalTo("BOOKED"));
    }

    private UUID known(Visitor visitor) {
        visitor.booked(bank.cards, Bank.at(3, 10, 0));
        return Reception.of(bank).customer(visitor.email);
    }

    /** As the branch would tell it. */
    private void miss(Visitor.Booking booking) {
        int missed = database.inTenant(
                bank.tenant,
                handle -> handle.execute("update appointment set status = 'NO_SHOW' where id = ?", booking.id()));
        assertThat(missed).isOne();
    }
}
