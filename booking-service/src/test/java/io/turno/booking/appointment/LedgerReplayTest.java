package io.turno.booking.appointment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.turno.booking.Bank;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import io.turno.booking.Visitor.Booking;
import io.turno.contracts.appointment.AppointmentEvent;
import io.turno.contracts.appointment.AppointmentFacts;
import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;
import io.turno.support.data.Database;
import io.turno.testkit.events.EventLog;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever happens in whatever order: the ledger is never over capacity, and it is what the events add up to. */
@QuarkusTest
class LedgerReplayTest extends ServiceTest {
    private static final int DAY = 4;
    private static final int STEPS = 70;
    private static final Duration TICK = Duration.ofMinutes(5);
    private static final Duration LIFE_OF_A_HOLD = Duration.ofMinutes(11);

    /** Ticks in use only. Days of this branch have 288 ticks, so a tick is told by its instant. */
    private static final String LEDGER = """
            select pool_id, day, place, units::int as units
            from pool_day, unnest(used) with ordinality u (units, place)
            where branch_id = :branch and units > 0
            """;

    @Inject
    Database database;

    @Inject
    ExpireHoldsJob expireHolds;

    private final List<Booking> booked = new ArrayList<>();
    private final List<JsonPath> held = new ArrayList<>();
    private int cardsCapacity = 1;
    private Duration offset = Duration.ZERO;

    /** Five minutes of one pool. */
    record Tick(UUID pool, Instant from) {}

    /** A row of the ledger. */
    public record Row(UUID poolId, LocalDate day, int place, int units) {}

    @ParameterizedTest
    @ValueSource(longs = {20261121, 5, 77, 4711})
    void shouldStayWithinCapacityAndBeWhatTheEventsAddUpToWhateverHappens(long seed) {
        // Given
        var random = new Random(seed);
        Map<Tick, Integer> before = Map.of();

        // When
        for (int step = 0; step < STEPS; step++) {
            String what = act(random);
            Map<Tick, Integer> now = ledger();
            assertNoneOverfull(before, now, "seed %d, step %d: %s".formatted(seed, step, what));
            before = now;
        }

        // Then
        assertThat(replayed()).as("seed %d", seed).isEqualTo(ledger()).isNotEmpty();
    }

    /** A new plan may leave a tick over its ceiling; nothing may then add to it. */
    private void assertNoneOverfull(Map<Tick, Integer> before, Map<Tick, Integer> now, String when) {
        Map<UUID, Integer> ceilings = Map.of(bank.cards, cardsCapacity, bank.advice, 3, bank.branch, 4);
        assertThat(now).as(when).allSatisfy((tick, units) -> assertThat(units)
                .isLessThanOrEqualTo(Math.max(ceilings.get(tick.pool()), before.getOrDefault(tick, 0))));
    }

    private String act(Random random) {
        return switch (random.nextInt(14)) {
            case 0, 1, 2, 3 -> book(random);
            case 4, 5, 6 -> hold(random);
            case 7 -> confirm(random);
            case 8 -> release(random);
            case 9, 10 -> move(random);
            case 11 -> cancel(random);
            case 12 -> expire();
            default -> changePlan(random);
        };
    }

    private String book(Random random) {
        var visitor = Visitor.of(bank);
        Map<String, Object> order = visitor.order(anyService(random), anyStart(random));
        if (order.get("serviceIds").equals(List.of(bank.advice))) {
            order.put("partySize", 1 + random.nextInt(3));
        }
        Response answer = visitor.book(order, null);
        keepBooked(answer);
        return "book " + answer.statusCode();
    }

    private String hold(Random random) {
        Response answer = Visitor.of(bank).hold(anyService(random), anyStart(random));
        if (answer.statusCode() == 201) {
            held.add(answer.jsonPath());
        }
        return "hold " + answer.statusCode();
    }

    private String confirm(Random random) {
        if (held.isEmpty()) {
            return "nothing to confirm";
        }
        JsonPath hold = held.remove(random.nextInt(held.size()));
        var visitor = Visitor.of(bank);
        UUID service = UUID.fromString(hold.getString("serviceIds[0]"));
        Map<String, Object> order = visitor.order(service, Instant.parse(hold.getString("start")));
        order.putAll(Map.of("holdId", hold.getString("id"), "holdToken", hold.getString("holdToken")));
        Response answer = visitor.book(order, null);
        keepBooked(answer);
        return "confirm " + answer.statusCode();
    }

    private String release(Random random) {
        if (held.isEmpty()) {
            return "nothing to release";
        }
        JsonPath hold = held.remove(random.nextInt(held.size()));
        var answer = Visitor.of(bank)
                .request()
                .header("Hold-Token", hold.getString("holdToken"))
                .delete("/api/v1/holds/" + hold.getString("id"));
        return "release " + answer.statusCode();
    }

    private String move(Random random) {
        return booked.isEmpty()
                ? "nothing to move"
                : "move "
                        + Visitor.of(bank)
                                .reschedule(booked.get(random.nextInt(booked.size())), anyStart(random))
                                .statusCode();
    }

    private String cancel(Random random) {
        return booked.isEmpty()
                ? "nothing to cancel"
                : "cancel "
                        + Visitor.of(bank)
                                .cancel(booked.remove(random.nextInt(booked.size())))
                                .statusCode();
    }

    private String expire() {
        offset = offset.plus(LIFE_OF_A_HOLD);
        clock.moveTo(offset);
        return "expire " + expireHolds.run();
    }

    private String changePlan(Random random) {
        cardsCapacity = 1 + random.nextInt(3);
        bank.changeCardsCapacity(cardsCapacity);
        return "capacity " + cardsCapacity;
    }

    private void keepBooked(Response answer) {
        if (answer.statusCode() == 201) {
            var view = answer.jsonPath();
            booked.add(new Booking(
                    UUID.fromString(view.getString("id")), view.getString("code"), view.getString("manageToken")));
        }
    }

    private UUID anyService(Random random) {
        return random.nextInt(3) == 0 ? bank.advice : bank.cards;
    }

    /** Two hours for everybody. */
    private static Instant anyStart(Random random) {
        return Bank.at(DAY, 10 + random.nextInt(2), 15 * random.nextInt(4));
    }

    private Map<Tick, Integer> ledger() {
        List<Row> rows = database.inTenant(bank.tenant, handle -> handle.createQuery(LEDGER)
                .bind("branch", bank.branch)
                .mapTo(Row.class)
                .list());
        var ledger = new HashMap<Tick, Integer>();
        rows.forEach(row -> ledger.put(
                new Tick(row.poolId(), Bank.startOf(row.day()).plus(TICK.multipliedBy(row.place() - 1L))),
                row.units()));
        return ledger;
    }

    /** From the events alone, by what the specification says that a visit takes; this bank has no buffers. */
    private Map<Tick, Integer> replayed() {
        var taken = new HashMap<Tick, Integer>();
        for (AppointmentFacts facts : newest().values()) {
            if (facts.status().isFinal()) {
                continue;
            }
            for (UUID pool : List.of(facts.serviceIds().getFirst(), facts.branchId())) {
                for (Instant tick = facts.start(); tick.isBefore(facts.end()); tick = tick.plus(TICK)) {
                    taken.merge(new Tick(pool, tick), facts.partySize(), Integer::sum);
                }
            }
        }
        return taken;
    }

    /** By appointment; each event counts once, however often it came. */
    private Map<UUID, AppointmentFacts> newest() {
        EventLog log = log(Topic.APPOINTMENTS);
        int changes = changes();
        Awaitility.await("all events")
                .atMost(Duration.ofSeconds(30))
                .until(() -> told(log).size() == changes);
        var newest = new HashMap<UUID, AppointmentFacts>();
        told(log)
                .forEach(event ->
                        newest.put(event.data().appointment().id(), event.data().appointment()));
        return newest;
    }

    private List<Event<AppointmentEvent>> told(EventLog log) {
        var seen = new HashSet<UUID>();
        return log.all(AppointmentEvent.class).stream()
                .filter(event -> event.tenantId().equals(bank.tenant))
                .filter(event -> seen.add(event.id()))
                .toList();
    }

    private int changes() {
        return database.inTenant(bank.tenant, handle -> handle.createQuery(
                        "select count(*) from appointment_history where tenant_id = :tenant")
                .bind("tenant", bank.tenant)
                .mapTo(Integer.class)
                .one());
    }
}
