package io.turno.booking.eligibility;

import java.time.DayOfWeek;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.turno.booking.Bank;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import io.turno.contracts.plan.CustomerLimits;
import org.junit.jupiter.api.Test;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class CustomerLimitsTest extends ServiceTest {

    @Test
    void shouldRefuseMoreThanTheLimitOfADay() {
        // Given
        bank.limit(new CustomerLimits(1, null, null, null, null, null, null));
        var ada = Visitor.of(bank);
        ada.booked(bank.cards, Bank.at(3, 10, 0));

        // When
        var sameDay = ada.book(bank.advice, Bank.at(3, 14, 0));
        var nextDay = ada.book(bank.cards, Bank.at(4, 10, 0));
        var somebodyElse = Visitor.of(bank).book(bank.cards, Bank.at(3, 14, 0));

        // Then
        mustHaveReached(sameDay, "per-day", 1);
        nextDay.then().statusCode(201);
        somebodyElse.then().statusCode(201);
    }

    @Test
    void shouldCountADayAtAllBranchesTogether() {
        // Given
        bank.limit(new CustomerLimits(1, null, null, null, null, null, null));
        var ada = Visitor.of(bank);
        var other = Bank.openBeside(bank, events);
        var there = ada.order(other.cards, Bank.at(3, 10, 0));
        there.put("branchId", other.branch);
        ada.book(there, null).then().statusCode(201);

        // When
        var here = ada.book(bank.cards, Bank.at(3, 14, 0));

        // Then
        mustHaveReached(here, "per-day", 1);
    }

    @Test
    void shouldNotCountWhatWasCancelled() {
        // Given
        bank.limit(new CustomerLimits(1, null, null, null, null, null, null));
        var ada = Visitor.of(bank);
        ada.cancel(ada.booked(bank.cards, Bank.at(3, 10, 0))).then().statusCode(200);

        // When
        var again = ada.book(bank.cards, Bank.at(3, 14, 0));

        // Then
        again.then().statusCode(201);
    }

    @Test
    void shouldRefuseMoreThanTheLimitOfAWeek() {
        // Given
        bank.limit(new CustomerLimits(null, 2, null, null, null, null, null));
        var ada = Visitor.of(bank);
        int monday = daysToMonday();
        ada.booked(bank.cards, Bank.at(monday, 10, 0));
        ada.booked(bank.cards, Bank.at(monday + 2, 10, 0));

        // When
        var sameWeek = ada.book(bank.cards, Bank.at(monday + 6, 10, 0));
        var nextWeek = ada.book(bank.cards, Bank.at(monday + 7, 10, 0));

        // Then
        mustHaveReached(sameWeek, "per-week", 2);
        nextWeek.then().statusCode(201);
    }

    @Test
    void shouldRefuseMoreThanTheLimitOfAMonth() {
        // Given
        bank.limit(new CustomerLimits(null, null, 1, null, null, null, null));
        var ada = Visitor.of(bank);
        int first = daysToTheFirstOfAMonth();
        ada.booked(bank.cards, Bank.at(first, 10, 0));

        // When
        var sameMonth = ada.book(bank.cards, Bank.at(first + 27, 10, 0));
        var monthBefore = ada.book(bank.cards, Bank.at(first - 1, 10, 0));

        // Then
        mustHaveReached(sameMonth, "per-month", 1);
        monthBefore.then().statusCode(201);
    }

    @Test
    void shouldRefuseMoreOfTheSameServiceThanMayBeAhead() {
        // Given
        bank.limit(new CustomerLimits(null, null, null, 1, null, null, null));
        var ada = Visitor.of(bank);
        ada.booked(bank.cards, Bank.at(3, 10, 0));

        // When
        var same = ada.book(bank.cards, Bank.at(20, 10, 0));
        var other = ada.book(bank.advice, Bank.at(20, 10, 0));

        // Then
        mustHaveReached(same, "per-service", 1);
        other.then().statusCode(201);
    }

    @Test
    void shouldRefuseMoreThanMayBeAheadInTheWholeOrganisation() {
        // Given
        bank.limit(new CustomerLimits(null, null, null, null, 1, null, null));
        var ada = Visitor.of(bank);
        ada.booked(bank.cards, Bank.at(3, 10, 0));

        // When
        var other = ada.book(bank.advice, Bank.at(20, 10, 0));

        // Then
        mustHaveReached(other, "per-tenant", 1);
    }

    @Test
    void shouldLimitAMoveToAFullDayButNotCountWhatIsMoved() {
        // Given
        bank.limit(new CustomerLimits(1, null, null, null, null, null, null));
        var ada = Visitor.of(bank);
        var booking = ada.booked(bank.cards, Bank.at(3, 10, 0));
        ada.booked(bank.cards, Bank.at(4, 10, 0));

        // When
        var ontoTheOther = ada.reschedule(booking, Bank.at(4, 14, 0));
        var withinItsDay = ada.reschedule(booking, Bank.at(3, 14, 0));

        // Then
        mustHaveReached(ontoTheOther, "per-day", 1);
        withinItsDay.then().statusCode(200);
    }

    @Test
    void shouldLimitAHoldWhenItIsConfirmed() {
        // Given
        bank.limit(new CustomerLimits(1, null, null, null, null, null, null));
        var ada = Visitor.of(bank);
        ada.booked(bank.cards, Bank.at(3, 10, 0));
        var hold = ada.hold(bank.cards, Bank.at(3, 14, 0));
        var order = ada.order(bank.cards, Bank.at(3, 14, 0));
        order.put("holdId", hold.path("id"));
        order.put("holdToken", hold.path("holdToken"));

        // When
        var confirmed = ada.book(order, null);

        // Then
        mustHaveReached(confirmed, "per-day", 1);
    }

    @Test
    void shouldLetExactlyOneOfManyWinWhichOnePersonBooksAtOnce() throws Exception {
        // Given
        bank.limit(new CustomerLimits(1, null, null, null, null, null, null));
        var ada = Visitor.of(bank);
        List<Callable<Integer>> rush = IntStream.range(0, 8)
                .mapToObj(place -> Bank.at(3, 10, 0).plusSeconds(place * 900L))
                .map(start ->
                        (Callable<Integer>) () -> ada.book(bank.cards, start).statusCode())
                .toList();

        // When
        var answers = all(rush).stream().collect(groupingBy(status -> status, counting()));

        // Then
        assertThat(answers).containsOnly(java.util.Map.entry(201, 1L), java.util.Map.entry(429, 7L));
    }

    private static void mustHaveReached(Response answer, String limit, int most) {
        answer.then()
                .statusCode(429)
                .body("type", equalTo("urn:turno:problem:limit-reached"))
                .body("limit", equalTo(limit))
                .body("most", equalTo(most));
    }

    private static int daysToMonday() {
        int days = 3;
        while (Bank.day(days).getDayOfWeek() != DayOfWeek.MONDAY) {
            days++;
        }
        return days;
    }

    /** At least 3 and at most 33 days from today, so that the month's end is within the horizon of 60. */
    private static int daysToTheFirstOfAMonth() {
        int days = 3;
        while (Bank.day(days).getDayOfMonth() != 1) {
            days++;
        }
        return days;
    }

    private static List<Integer> all(List<Callable<Integer>> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            List<Future<Integer>> futures = threads.invokeAll(work);
            return futures.stream().map(Future::resultNow).toList();
        }
    }
}
