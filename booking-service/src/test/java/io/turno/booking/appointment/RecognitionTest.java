package io.turno.booking.appointment;

import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.turno.booking.Bank;
import io.turno.booking.Reception;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import io.turno.contracts.appointment.BranchAppointment;
import io.turno.contracts.event.Topic;
import io.turno.support.access.BranchSecret;
import io.turno.support.access.ManageToken;
import io.turno.support.access.PhoneMark;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class RecognitionTest extends ServiceTest {
    @ConfigProperty(name = "turno.platform.manage-token-secret")
    String secret;

    @Test
    void shouldLetTheBranchRecogniseANumberThatItIsNotTold() {
        // Given
        var ada = Visitor.of(bank);

        // When
        UUID id = id(book(ada, "020 7946 0123"));

        // Then
        var copy = atBranch(id, _ -> true);
        assertThat(copy.phoneMark()).isEqualTo(mark("+442079460123"));
        assertThat(copy.nameOnScreens()).isFalse();
    }

    @Test
    void shouldHaveNoMarkWhereThereIsNoNumber() {
        // When
        var booking = Visitor.of(bank).booked(bank.cards, Bank.at(3, 10, 0));

        // Then
        assertThat(atBranch(booking.id(), _ -> true).phoneMark()).isNull();
    }

    @Test
    void shouldTellTheBranchWhenStaffCorrectTheNumber() {
        // Given
        var ada = Visitor.of(bank);
        UUID id = id(book(ada, "020 7946 0123"));
        var reception = Reception.of(bank);

        // When
        edit(reception, reception.customer(ada.email), Map.of("phone", "+442079460999"));

        // Then
        assertThat(atBranch(id, copy -> mark("+442079460999").equals(copy.phoneMark())))
                .isNotNull();
    }

    @Test
    void shouldNameAPersonOnScreensOnceStaffWereToldThatTheyAgree() {
        // Given
        var ada = Visitor.of(bank);
        var booking = ada.booked(bank.cards, Bank.at(3, 10, 0));
        var reception = Reception.of(bank);

        // When
        var edited = edit(reception, reception.customer(ada.email), Map.of("nameOnScreens", true));

        // Then
        edited.then().body("nameOnScreens", equalTo(true));
        assertThat(atBranch(booking.id(), BranchAppointment::nameOnScreens)).isNotNull();
        UUID later = id(ada.book(bank.cards, Bank.at(4, 10, 0)));
        assertThat(atBranch(later, _ -> true).nameOnScreens()).isTrue();
    }

    @Test
    void shouldLetCustomersDecideForThemselves() {
        // Given
        var carla = Visitor.of(bank).with(bank.customer("carla"));
        UUID id = id(carla.book(bank.cards, Bank.at(3, 10, 0)));
        preferences(carla, Map.of("nameOnScreens", true)).then().statusCode(200);
        atBranch(id, BranchAppointment::nameOnScreens);

        // When
        var changed = preferences(carla, Map.of("nameOnScreens", false, "language", "es"));

        // Then
        changed.then()
                .statusCode(200)
                .body("nameOnScreens", equalTo(false))
                .body("language", equalTo("es"))
                .body("channels[0]", equalTo("email"));
        assertThat(atBranch(
                        id, copy -> !copy.nameOnScreens() && copy.appointment().revision() > 2))
                .isNotNull();
        carla.request().get("/api/v1/me/preferences").then().body("language", equalTo("es"));
    }

    @Test
    void shouldKeepPreferencesForPeopleWhoBooked() {
        // Given
        var stranger = Visitor.of(bank).with(bank.customer("stranger"));

        // When
        var refused = preferences(stranger, Map.of("nameOnScreens", true));

        // Then
        refused.then().statusCode(404);
        preferences(Visitor.of(bank).with(bank.reception()), Map.of()).then().statusCode(403);
        preferences(Visitor.of(bank), Map.of()).then().statusCode(401);
    }

    @Test
    void shouldGiveACodeThatTheBranchChecksAlone() {
        // Given
        var ada = Visitor.of(bank);
        var booking = ada.booked(bank.cards, Bank.at(3, 10, 0));

        // When
        String code = ada.read(booking).path("checkInCode");

        // Then
        var atTheDoor = new ManageToken(BranchSecret.of(secret, bank.branch));
        String[] parts = code.split(":");
        assertThat(parts[0]).isEqualTo("turno");
        assertThat(UUID.fromString(parts[1])).isEqualTo(booking.id());
        assertThat(atTheDoor.fits(booking.id(), parts[2])).isTrue();
        assertThat(new ManageToken(BranchSecret.of(secret, UUID.randomUUID())).fits(booking.id(), parts[2]))
                .isFalse();
        Reception.of(bank).list(bank, Bank.day(3), "BOOKED").then().body("items[0].checkInCode", equalTo(code));
        ada.cancel(booking).then().body("checkInCode", nullValue());
    }

    private Response book(Visitor visitor, String phone) {
        var order = visitor.order(bank.cards, Bank.at(3, 10, 0));
        order.put("phone", phone);
        return visitor.book(order, null);
    }

    private static UUID id(Response booked) {
        return UUID.fromString(booked.then().statusCode(201).extract().path("id"));
    }

    private static Response edit(Reception reception, UUID customer, Map<String, Object> change) {
        Response edited = reception.edit(customer, reception.read(customer).header("ETag"), change);
        edited.then().statusCode(200);
        return edited;
    }

    private static Response preferences(Visitor visitor, Map<String, Object> wanted) {
        return visitor.request().body(wanted).patch("/api/v1/me/preferences");
    }

    private String mark(String phone) {
        return new PhoneMark(BranchSecret.of(secret, bank.branch)).of(phone);
    }

    private BranchAppointment atBranch(UUID appointment, Predicate<BranchAppointment> like) {
        return log(Topic.ofBranch(bank.branch))
                .await(BranchAppointment.class, copy -> copy.appointment().id().equals(appointment) && like.test(copy))
                .data();
    }
}
