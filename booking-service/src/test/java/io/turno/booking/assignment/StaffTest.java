package io.turno.booking.assignment;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.turno.booking.Bank;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import io.turno.booking.Visitor.Booking;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentBooked;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.CounterPlan;
import io.turno.contracts.plan.Needs;
import io.turno.contracts.plan.StaffPlan;
import io.turno.contracts.plan.WeeklyWindow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** Advice takes a member of staff: Ada, who works all day, or Ben, who works from noon. */
@QuarkusTest
class StaffTest extends ServiceTest {
    private static final int DAY = 3;

    private final StaffPlan ada = new StaffPlan(UUID.randomUUID(), "Ada");
    private final StaffPlan ben = new StaffPlan(UUID.randomUUID(), "Ben")
            .withHours(Arrays.stream(DayOfWeek.values())
                    .map(day -> new WeeklyWindow(day, LocalTime.of(12, 0), LocalTime.of(17, 0)))
                    .toList());

    @BeforeEach
    void employ() {
        bank.change(plan -> Bank.services(service ->
                        service.id().equals(bank.advice) ? service.withNeeds(Needs.NOTHING.withStaff(true)) : service)
                .apply(plan.withStaff(List.of(ada, ben))));
    }

    @Test
    void shouldOfferAsManyAsAreThere() {
        // When
        int morning = Visitor.of(bank).left(bank.advice, Bank.at(DAY, 10, 0));
        int afternoon = Visitor.of(bank).left(bank.advice, Bank.at(DAY, 14, 0));

        // Then
        assertThat(morning).isEqualTo(1);
        assertThat(afternoon).isEqualTo(2);
    }

    @Test
    void shouldAssignInTurnWhenAnybodyMayServe() {
        // Given
        var log = log(Topic.APPOINTMENTS);

        // When
        UUID first = staffOf(book(Bank.at(DAY, 14, 0), null));
        UUID second = staffOf(book(Bank.at(DAY, 15, 0), null));

        // Then
        assertThat(Set.of(first, second)).containsExactlyInAnyOrder(ada.id(), ben.id());
        log.await(
                AppointmentBooked.class,
                booked -> booked.appointment().staffIds().equals(List.of(second)));
    }

    @Test
    void shouldRefuseWhenNobodyIsFreeAndOfferAnotherTime() {
        // Given
        book(Bank.at(DAY, 10, 0), null).then().statusCode(201);

        // When
        Response answer = book(Bank.at(DAY, 10, 0), null);

        // Then
        answer.then()
                .statusCode(409)
                .body("type", containsString("slot-taken"))
                .body("alternatives.start", contains(at(9, 0), at(11, 0), at(12, 0)));
    }

    @Test
    void shouldBeServedByWhoIsAskedForAndOfferOnlyTheirTimes() {
        // When
        var starts = given().queryParam("service", bank.advice)
                .queryParam("from", Bank.day(DAY).toString())
                .queryParam("staff", ben.id())
                .get("/api/v1/branches/" + bank.branch + "/availability")
                .jsonPath()
                .getList("days[0].slots.start", String.class);
        UUID serving = staffOf(book(Bank.at(DAY, 12, 0), ben.id()));

        // Then
        assertThat(starts).containsExactly(at(12, 0), at(13, 0), at(14, 0), at(15, 0), at(16, 0));
        assertThat(serving).isEqualTo(ben.id());
    }

    @Test
    void shouldRefuseWhoIsAskedForWhenTheyAreNotThere() {
        // When
        Response early = book(Bank.at(DAY, 10, 0), ben.id());
        Response stranger = book(Bank.at(DAY, 10, 0), UUID.randomUUID());

        // Then
        early.then().statusCode(422).body("type", containsString("closed"));
        stranger.then().statusCode(400).body("errors.pointer", contains("/staffId"));
    }

    @Test
    void shouldKeepWhoWasAskedForWhenItIsMoved() {
        // Given
        Booking booking = booking(book(Bank.at(DAY, 14, 0), ben.id()));

        // When
        Response moved = Visitor.of(bank).reschedule(booking, Bank.at(DAY, 15, 0));

        // Then
        moved.then().statusCode(200).body("staffIds", contains(ben.id().toString()));
        assertThat(Visitor.of(bank).left(bank.advice, Bank.at(DAY, 14, 0))).isEqualTo(2);
    }

    @Test
    void shouldMoveIntoTheTimeThatItGivesBack() {
        // Given
        Booking booking = booking(book(Bank.at(DAY, 10, 0), null));

        // When
        Response moved = Visitor.of(bank).reschedule(booking, Bank.at(DAY, 11, 0));
        Response back = Visitor.of(bank).reschedule(booking, Bank.at(DAY, 10, 0));

        // Then
        moved.then().statusCode(200);
        back.then().statusCode(200).body("staffIds", contains(ada.id().toString()));
    }

    @Test
    void shouldSpreadAPartyOverAllWhoAreThere() {
        // Given
        var order = order(Bank.at(DAY, 14, 0), null);
        order.put("partySize", 2);

        // When
        Response booked = Visitor.of(bank).book(order, null);

        // Then
        booked.then().statusCode(201).body("staffIds", hasSize(2));
        assertThat(Visitor.of(bank).left(bank.advice, Bank.at(DAY, 14, 0))).isZero();
    }

    @Test
    void shouldAssignACounterToo() {
        // Given
        var counter = new CounterPlan(UUID.randomUUID(), "7", List.of(bank.cards));
        bank.change(plan -> Bank.services(service -> service.withNeeds(Needs.NOTHING.withCounter(true)))
                .apply(plan.withCounters(List.of(counter))));
        bank.changeCardsCapacity(3);

        // When
        Response first = Visitor.of(bank).book(bank.cards, Bank.at(DAY, 9, 0));
        Response second = Visitor.of(bank).book(bank.cards, Bank.at(DAY, 9, 0));

        // Then
        first.then().statusCode(201);
        second.then().statusCode(409);
    }

    @Test
    void shouldNeverGiveOnePersonTwoVisitsAtOnceWhenManyBookTogether() throws Exception {
        // Given
        Callable<Response> booking = () -> book(Bank.at(DAY, 14, 0), null);

        // When
        var answers = new HashSet<UUID>();
        int booked = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> all = threads.invokeAll(
                    IntStream.range(0, 12).mapToObj(_ -> booking).toList());
            for (Future<Response> one : all) {
                if (one.get().statusCode() == 201) {
                    booked++;
                    answers.add(staffOf(one.get()));
                }
            }
        }

        // Then
        assertThat(booked).isEqualTo(2);
        assertThat(answers).containsExactlyInAnyOrder(ada.id(), ben.id());
    }

    @Test
    void shouldShowCustomersWhomTheyCanAskFor() {
        given().get("/api/v1/branches/" + bank.branch)
                .then()
                .body("staff.name", contains("Ada", "Ben"))
                .body("staff[0].serviceIds", equalTo(List.of(bank.advice.toString())));
    }

    private Response book(Instant start, UUID staffId) {
        return Visitor.of(bank).book(order(start, staffId), null);
    }

    private Map<String, Object> order(Instant start, UUID staffId) {
        var order = new HashMap<>(Visitor.of(bank).order(bank.advice, start));
        order.put("staffId", staffId);
        return order;
    }

    private static UUID staffOf(Response answer) {
        return UUID.fromString(answer.then().statusCode(201).extract().path("staffIds[0]"));
    }

    private static Booking booking(Response answer) {
        var json = answer.then().statusCode(201).extract().jsonPath();
        return new Booking(
                UUID.fromString(json.getString("id")), json.getString("code"), json.getString("manageToken"));
    }

    private static String at(int hour, int minute) {
        return Bank.at(DAY, hour, minute).toString();
    }
}
