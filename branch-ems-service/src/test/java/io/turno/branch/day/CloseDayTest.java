package io.turno.branch.day;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.branch.Branch;
import io.turno.branch.BranchTest;
import io.turno.branch.plan.CurrentPlan;
import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.WeeklyWindow;
import io.turno.contracts.ticket.DayClosed;
import io.turno.contracts.ticket.DayClosed.ServiceDay;
import io.turno.support.data.Database;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class CloseDayTest extends BranchTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    Database database;

    @Inject
    CurrentPlan plan;

    @Inject
    BranchDays days;

    @Inject
    CloseDayJob job;

    private LocalDate day;

    /** A day that no other test has closed, at eight in the morning; the branch opens until nine. */
    @BeforeEach
    void openFromEightToNine() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        day = database.inTenant(Branch.TENANT, handle -> days.lastClosed(handle, Branch.TENANT, Branch.ID))
                .map(closed -> closed.day().plusDays(1))
                .filter(next -> next.isAfter(today))
                .orElse(today)
                .plusDays(1);
        BranchPlan early = branch.plan()
                .withHours(Arrays.stream(DayOfWeek.values())
                        .map(weekday -> new WeeklyWindow(weekday, LocalTime.of(8, 0), LocalTime.of(9, 0)))
                        .toList());
        events.publish(Topic.ofBranch(Branch.ID), "plan", Branch.TENANT, Branch.ID, early);
        Awaitility.await("plan known").until(() -> plan.get().version() == early.version());
        clock.moveTo(at(day, 8, 0));
    }

    @Test
    void shouldCloseWhatNobodyClosedAndSayWhatTheDayWasLike() {
        // Given
        branch.openCounter();
        String served = branch.walkIn();
        clock.moveTo(at(day, 8, 5));
        call(served);
        act(served, "start");
        clock.moveTo(at(day, 8, 15));
        act(served, "finish");
        String parked = branch.walkIn();
        call(parked);
        act(parked, "park");
        String serving = branch.walkIn();
        call(serving);
        act(serving, "start");
        String waiting = branch.walkIn();

        // When
        clock.moveTo(at(day, 10, 0));

        // Then
        ServiceDay said = closed(day).data().services().stream()
                .filter(one -> one.serviceId().equals(branch.service))
                .findFirst()
                .orElseThrow();
        assertThat(said.tickets()).isEqualTo(4);
        assertThat(said.appointments()).isZero();
        assertThat(said.served()).isEqualTo(2);
        assertThat(said.left()).isEqualTo(2);
        assertThat(said.noShows()).isZero();
        assertThat(said.unresolved()).isEqualTo(3);
        assertThat(said.longWait()).isBetween(Duration.ofSeconds(290), Duration.ofMinutes(6));
        assertThat(said.meanVisit()).isBetween(Duration.ofMinutes(55), Duration.ofMinutes(58));
        shouldBe(served, "DONE");
        shouldBe(parked, "LEFT");
        shouldBe(serving, "DONE");
        shouldBe(waiting, "LEFT");
        branch.operator()
                .get("/api/v1/counters")
                .then()
                .body("find { it.id == '" + branch.counter + "' }.open", equalTo(false));
    }

    @Test
    void shouldLeaveLateComersToTheNextDayAndCountThemThere() {
        // Given
        clock.moveTo(at(day, 10, 0));
        closed(day);
        String late = branch.walkIn();
        job.run();
        shouldBe(late, "WAITING");

        // When
        clock.moveTo(at(day.plusDays(1), 10, 0));

        // Then
        assertThat(closed(day.plusDays(1)).data().services())
                .filteredOn(one -> one.serviceId().equals(branch.service))
                .singleElement()
                .satisfies(said -> assertThat(said.left()).isOne());
        shouldBe(late, "LEFT");
    }

    @Test
    void shouldCloseADayOnceHoweverOftenItLooks() {
        // Given
        clock.moveTo(at(day, 10, 0));
        closed(day);

        // When
        int again = job.run();

        // Then
        assertThat(again).isZero();
        clock.moveTo(at(day.plusDays(1), 10, 0));
        var said = log(Topic.TICKETS);
        said.await(DayClosed.class, event -> event.day().equals(day.plusDays(1)));
        assertThat(said.all(DayClosed.class))
                .extracting(event -> event.data().day())
                .containsOnlyOnce(day);
    }

    @Test
    void shouldKeepCountersOpenThatWereOpenedOnTheNextDay() {
        // Given
        LocalDate next = day.plusDays(1);
        clock.moveTo(at(next, 7, 0));
        branch.openCounter();

        // When
        closed(day);

        // Then
        branch.operator()
                .get("/api/v1/counters")
                .then()
                .body("find { it.id == '" + branch.counter + "' }.open", equalTo(true));
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(LONDON).toInstant();
    }

    private Event<DayClosed> closed(LocalDate which) {
        return log(Topic.TICKETS).await(DayClosed.class, event -> event.day().equals(which));
    }

    private void call(String ticket) {
        branch.operator()
                .body(Map.of("counterId", branch.counter))
                .post("/api/v1/calls/" + ticket)
                .then()
                .statusCode(200);
    }

    private void act(String ticket, String deed) {
        branch.operator().post("/api/v1/calls/" + ticket + "/" + deed).then().statusCode(200);
    }

    private void shouldBe(String ticket, String status) {
        branch.operator().get("/api/v1/tickets/" + ticket).then().body("status", equalTo(status));
    }
}
