package io.turno.booking.appointment;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.booking.Bank;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import io.turno.booking.Visitor.Booking;
import io.turno.support.data.Database;
import org.junit.jupiter.api.Test;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ConcurrentBookingTest extends ServiceTest {
    private static final int CLIENTS = 16;

    /** What open appointments take, pool by pool and tick by tick, against what the ledger says. */
    private static final String DIFFERENCES = """
            with taken as (
                select p.pool_id, p.day, tick + 1 as place, sum(p.units)::int as units
                from appointment a,
                     jsonb_to_recordset(a.taken) p (pool_id uuid, day date, first_tick int, last_tick int, units int),
                     generate_series(p.first_tick, p.last_tick - 1) tick
                where a.branch_id = :branch
                group by 1, 2, 3),
            ledger as (
                select pool_id, day, place, units::int
                from pool_day, unnest(used) with ordinality u (units, place)
                where branch_id = :branch and units > 0)
            select count(*) from taken full join ledger using (pool_id, day, place)
            where taken.units is distinct from ledger.units
            """;

    @Inject
    Database database;

    @Test
    void shouldGiveOnePlaceToOneOfTwoHundred() throws Exception {
        // Given
        Instant start = Bank.at(5, 10, 0);
        List<Callable<Integer>> rush = IntStream.range(0, 200)
                .mapToObj(_ -> Visitor.of(bank))
                .map(visitor -> (Callable<Integer>)
                        () -> visitor.book(bank.cards, start).statusCode())
                .toList();

        // When
        var answers = all(rush).stream().collect(groupingBy(status -> status, counting()));

        // Then
        assertThat(answers).containsOnly(java.util.Map.entry(201, 1L), java.util.Map.entry(409, 199L));
        assertThat(differences()).isZero();
    }

    @Test
    void shouldKeepTheLedgerTrueUnderRandomWork() throws Exception {
        // Given
        var random = new Random(20261121);
        List<Callable<Integer>> work = IntStream.range(0, CLIENTS)
                .mapToObj(_ -> new Random(random.nextLong()))
                .map(own -> (Callable<Integer>) () -> workOf(own))
                .toList();

        // When
        var faults = all(work);

        // Then
        assertThat(faults).containsOnly(0);
        assertThat(differences()).isZero();
    }

    /** Books, moves and cancels on a few contested times. @return how many answers were faults */
    private int workOf(Random random) {
        var visitor = Visitor.of(bank);
        Booking mine = null;
        int faults = 0;
        for (int step = 0; step < 15; step++) {
            Instant start = Bank.at(6, 10 + random.nextInt(2), 0);
            if (mine == null) {
                var answer = visitor.book(bank.advice, start);
                faults += answer.statusCode() >= 500 ? 1 : 0;
                mine = answer.statusCode() == 201
                        ? new Booking(
                                java.util.UUID.fromString(answer.path("id")),
                                answer.path("code"),
                                answer.path("manageToken"))
                        : null;
            } else if (random.nextBoolean()) {
                faults += visitor.reschedule(mine, start).statusCode() >= 500 ? 1 : 0;
            } else {
                faults += visitor.cancel(mine).statusCode() >= 500 ? 1 : 0;
                mine = null;
            }
        }
        return faults;
    }

    private int differences() {
        return database.inTenant(bank.tenant, handle -> handle.createQuery(DIFFERENCES)
                .bind("branch", bank.branch)
                .mapTo(Integer.class)
                .one());
    }

    private static List<Integer> all(List<Callable<Integer>> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Integer>> futures = threads.invokeAll(work);
            return futures.stream().map(Future::resultNow).toList();
        }
    }
}
