package io.turno.booking.appointment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.booking.Bank;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentBooked;
import io.turno.contracts.appointment.BranchAppointment;
import io.turno.contracts.event.EventJson;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.BookingForm;
import io.turno.contracts.plan.FormField;
import io.turno.contracts.plan.FormField.Type;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class FormAnswersTest extends ServiceTest {
    private static final Map<String, String> LABELS = Map.of("en", "Label");

    @BeforeEach
    void askSomething() {
        var plate = new FormField("plate", Type.TEXT, LABELS).withForOperators(true);
        var born = new FormField("born", Type.DATE, LABELS);
        var agreed = new FormField("agreed", Type.CONSENT, LABELS).withRequired(true);
        bank.change(Bank.services(service -> service.withForm(new BookingForm(List.of(plate, born, agreed)))));
    }

    @Test
    void shouldKeepTheAnswersForTheHolderAndForStaff() throws Exception {
        // Given
        var ada = Visitor.of(bank);
        Map<String, Object> answers = Map.of("plate", "LN 42", "born", "1815-12-10", "agreed", true);

        // When
        var booked = ada.book(order(ada, answers), null);

        // Then
        booked.then().statusCode(201).body("answers.plate", equalTo("LN 42")).body("answers.agreed", equalTo(true));
        String id = booked.path("id");
        Visitor.of(bank)
                .with(bank.reception())
                .request()
                .get("/api/v1/appointments/" + id)
                .then()
                .body("answers.born", equalTo("1815-12-10"));
        var said = log(Topic.APPOINTMENTS, Topic.ofBranch(bank.branch));
        var event = said.await(
                AppointmentBooked.class, news -> news.appointment().id().equals(UUID.fromString(id)));
        var copy = said.await(
                BranchAppointment.class, news -> news.appointment().id().equals(UUID.fromString(id)));
        assertThat(EventJson.mapper().writeValueAsString(event.data())).doesNotContain("LN 42", "1815");
        assertThat(copy.data().answers()).isEqualTo(Map.of("plate", "LN 42"));
    }

    @Test
    void shouldNameEveryAnswerThatWillNotDoAndTakeNothing() {
        // Given
        var ada = Visitor.of(bank);

        // When
        var refused = ada.book(order(ada, Map.of("born", "soon", "colour", "red")), null);

        // Then
        refused.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:turno:problem:answers-invalid"))
                .body("errors.pointer", contains("/answers/agreed", "/answers/born", "/answers/colour"));
        assertThat(ada.left(bank.cards, Bank.at(3, 10, 0))).isOne();
    }

    @Test
    void shouldLetStaffAskAtTheDeskButNotPartners() {
        // Given
        var reception = Visitor.of(bank).with(bank.reception());
        var partner = Visitor.of(bank).with(bank.partner());

        // When
        var byPartner = partner.book(order(partner, Map.of()), null);
        var byStaff = reception.book(order(reception, Map.of("plate", "LN 42")), null);

        // Then
        byPartner.then().statusCode(422).body("errors.pointer", contains("/answers/agreed"));
        byStaff.then().statusCode(201).body("answers.agreed", nullValue());
    }

    @Test
    void shouldTakeAnotherAnswerForAnotherOrder() {
        // Given
        var ada = Visitor.of(bank);
        String key = UUID.randomUUID().toString();
        ada.book(order(ada, Map.of("agreed", true, "plate", "LN 42")), key)
                .then()
                .statusCode(201);

        // When
        var same = ada.book(order(ada, Map.of("plate", "LN 42", "agreed", true)), key);
        var other = ada.book(order(ada, Map.of("plate", "LN 43", "agreed", true)), key);

        // Then
        same.then().statusCode(201);
        other.then().statusCode(422).body("type", equalTo("urn:turno:problem:idempotency-key-reused"));
    }

    @Test
    void shouldRefuseTheOriginalApiWhereSomethingHasToBeAnswered() {
        // Given
        var order = new HashMap<String, Object>(Map.of(
                "branch_id",
                bank.branch,
                "service_id",
                bank.cards,
                "start_time",
                Bank.at(3, 10, 0).toString(),
                "name",
                "Ada Byron",
                "email",
                "original@example.com"));

        // When
        var refused = Visitor.of(bank).request().body(order).post("/api/book_appointment");

        // Then
        refused.then().statusCode(422).body("errors.pointer", contains("/answers/agreed"));
    }

    @Test
    void shouldNotLetAHoldOfAnotherServiceGetRoundTheForm() {
        // Given
        var ada = Visitor.of(bank);
        bank.change(Bank.services(service -> service.id().equals(bank.advice)
                ? service.withForm(
                        new BookingForm(List.of(new FormField("agreed", Type.CONSENT, LABELS).withRequired(true))))
                : service));
        var hold = ada.hold(bank.advice, Bank.at(3, 10, 0));
        var order = ada.order(bank.cards, Bank.at(3, 10, 0));
        order.put("holdId", hold.path("id"));
        order.put("holdToken", hold.path("holdToken"));

        // When
        var refused = ada.book(order, null);

        // Then
        refused.then().statusCode(400).body("errors.pointer", contains("/holdId"));
    }

    @Test
    void shouldShowTheFormToWhoeverWantsToBook() {
        // When
        var branch = given().get("/api/v1/branches/" + bank.branch);

        // Then
        branch.then()
                .statusCode(200)
                .body("services[0].form.fields.key", contains("plate", "born", "agreed"))
                .body("services[0].selfService", equalTo(true))
                .body("services[0].delivery", equalTo("ON_SITE"));
    }

    private Map<String, Object> order(Visitor visitor, Map<String, Object> answers) {
        var order = visitor.order(bank.cards, Bank.at(3, 10, 0));
        order.put("answers", answers);
        return order;
    }
}
