package io.turno.booking.customer;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.booking.Bank;
import io.turno.booking.Reception;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.customer.CustomerChanged;
import io.turno.contracts.event.Topic;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class EditCustomerTest extends ServiceTest {

    @Test
    void shouldKeepWhatStaffKnowOfAPerson() {
        // Given
        var reception = Reception.of(bank);
        UUID ada = someone(reception);
        Map<String, Object> wanted = Map.of(
                "name", "Ada Lovelace",
                "phone", "020 7946 0123",
                "language", "fr",
                "channels", List.of("sms", "email"),
                "flags", List.of("VIP", "DISABLED"),
                "notes", "Needs the ramp.");

        // When
        var edited = reception.edit(ada, "\"1\"", wanted);

        // Then
        edited.then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("phone", equalTo("+442079460123"))
                .body("channels", contains("sms", "email"))
                .body("flags", contains("DISABLED", "VIP"))
                .body("notes", equalTo("Needs the ramp."));
        reception.search("lovelace").then().body("items.id", contains(ada.toString()));
        reception.search("byron").then().body("items", empty());
        var said = log(Topic.CUSTOMERS, Topic.AUDIT);
        var told = said.await(CustomerChanged.class, news -> news.customerId().equals(ada) && news.revision() == 2);
        assertThat(told.data().channels()).containsExactly("sms", "email");
        assertThat(told.data().language()).isEqualTo("fr");
        var audited = said.await(
                AuditEntry.class,
                entry -> entry.action().equals("customer.changed")
                        && entry.entityId().equals(ada.toString()));
        assertThat(audited.data().details()).containsEntry("changed", "name,phone,language,channels,flags,notes");
    }

    @Test
    void shouldRefuseAChangeOfAnOldVersion() {
        // Given
        var reception = Reception.of(bank);
        UUID ada = someone(reception);
        reception.edit(ada, "\"1\"", Map.of("notes", "first")).then().statusCode(200);

        // When
        var late = reception.edit(ada, "\"1\"", Map.of("notes", "second"));
        var blind = reception.edit(ada, null, Map.of("notes", "third"));

        // Then
        late.then().statusCode(412).body("type", equalTo("urn:turno:problem:stale-version"));
        blind.then().statusCode(428).body("type", equalTo("urn:turno:problem:version-required"));
        reception.read(ada).then().body("notes", equalTo("first"));
    }

    @Test
    void shouldKeepAtLeastOneWayToReachAPerson() {
        // Given
        var reception = Reception.of(bank);
        UUID ada = someone(reception);

        // When
        var edited = reception.edit(ada, "\"1\"", Map.of("email", ""));

        // Then
        edited.then().statusCode(400).body("type", equalTo("urn:turno:problem:validation-failed"));
    }

    @Test
    void shouldPointToTheOtherRecordWhichHasTheseContacts() {
        // Given
        var augusta = Visitor.of(bank);
        augusta.booked(bank.cards, Bank.at(3, 11, 0));
        var reception = Reception.of(bank);
        UUID ada = someone(reception);

        // When
        var edited = reception.edit(ada, "\"1\"", Map.of("email", augusta.email));

        // Then
        edited.then()
                .statusCode(409)
                .body("type", equalTo("urn:turno:problem:duplicate-customer"))
                .body("customerId", equalTo(reception.customer(augusta.email).toString()));
    }

    @Test
    void shouldLetAuditorsAndOperatorsReadOnly() {
        // Given
        UUID ada = someone(Reception.of(bank));
        var auditor = Reception.as(bank, "auditor");
        var operator = Reception.as(bank, "operator");

        // When
        var byAuditor = auditor.edit(ada, "\"1\"", Map.of("notes", "mine"));
        var byOperator = operator.block(ada, Map.of("reason", "abuse"));

        // Then
        byAuditor.then().statusCode(403);
        byOperator.then().statusCode(403);
        auditor.read(ada).then().statusCode(200);
        operator.read(ada).then().statusCode(200);
    }

    private UUID someone(Reception reception) {
        var ada = Visitor.of(bank);
        ada.booked(bank.cards, Bank.at(3, 10, 0));
        return reception.customer(ada.email);
    }
}
