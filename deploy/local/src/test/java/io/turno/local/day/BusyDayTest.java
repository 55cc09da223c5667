package io.turno.local.day;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.turno.local.journey.JourneySuite;
import io.turno.testkit.journey.Journey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code -Dturno.day.visitors=1500 -Dturno.day.step=2} lets more people come and looks more often, {@code -Dturno.day.seed=…} lets
 * the same people come again.
 */
class BusyDayTest extends JourneySuite {
    private static final int VISITORS = Integer.getInteger("turno.day.visitors", 150);
    private static final long SEED = Long.getLong("turno.day.seed", new Random().nextLong());
    private static final double WITH_APPOINTMENT = .4;
    private static final Duration STEP = Duration.ofMinutes(Integer.getInteger("turno.day.step", 15));
    private static final int AT_ONCE = 8;
    private static final Set<String> ENDS = Set.of("DONE", "NO_SHOW", "CANCELLED");

    private final Random random = new Random(SEED);
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final Map<String, Visitor> byTicket = new ConcurrentHashMap<>();
    private final Map<String, Visitor> byCode = new ConcurrentHashMap<>();

    private BusyBranch branch;
    private Client reception;
    private Client centre;
    private Books books;
    private Instant day;

    @BeforeEach
    void prepare() {
        branch = BusyBranch.open(journey);
        String token = journey.tokenOf("admin");
        reception = new Client(journey.addresses().branch(), token);
        centre = new Client(journey.addresses().booking(), token);
        books = new Books(suite.address("postgres").toString(), branch.service);
        day = journey.time().now().plus(Duration.ofDays(2));
    }

    @AfterEach
    void leaveEverythingAsItWas() {
        threads.shutdownNow();
        branch.close();
    }

    @Test
    void shouldAgreeOnEveryVisitWhenTheLineWasCutAndTheBranchWasKilled() throws Exception {
        // Given
        List<Visitor> visitors = visitors();
        visitors.stream()
                .flatMap(visitor -> visitor.booked().stream().map(booked -> Map.entry(booked.code(), visitor)))
                .forEach(entry -> byCode.put(entry.getKey(), entry.getValue()));
        Journey.await("copies at the branch")
                .until(() -> books.endsAtTheBranch().size() == byCode.size());

        // When
        live(visitors);
        journey.time().moveTo(branch.at(day, 19, 30));

        // Then
        Journey.await("everything told").until(() -> books.openTickets().isEmpty() && books.isEverythingSent());
        Journey.await("the same on both sides")
                .untilAsserted(() ->
                        assertThat(books.endsAtTheCentre()).as("seed %d", SEED).isEqualTo(books.endsAtTheBranch()));
        assertThat(books.endsAtTheCentre())
                .as("seed %d", SEED)
                .hasSize(byCode.size())
                .allMatch(end -> ENDS.contains(end.substring(end.indexOf(' ') + 1)));
        assertThat(books.servedTwice()).as("seed %d", SEED).isEmpty();
        assertThat(books.appointmentsWithTwoTickets()).as("seed %d", SEED).isEmpty();
        assertThat(books.gaps()).as("seed %d", SEED).isEmpty();
        assertThat(journey.office().auditIsIntact()).isTrue();
    }

    private List<Visitor> visitors() throws Exception {
        int booking = (int) (VISITORS * WITH_APPOINTMENT);
        Journey.await("service offered")
                .until(() -> !journey.customer().freeStarts(branch.service).isEmpty());
        List<Callable<Visitor.Appointment>> bookings = IntStream.range(0, booking)
                .mapToObj(number -> (Callable<Visitor.Appointment>) () -> book(number))
                .toList();
        var visitors = new ArrayList<Visitor>();
        for (Future<Visitor.Appointment> booked : threads.invokeAll(bookings)) {
            visitors.add(Visitor.withAppointment(visitors.size(), booked.get(), random));
        }
        while (visitors.size() < VISITORS) {
            visitors.add(Visitor.walksIn(visitors.size(), branch.at(day, 9, 0), Duration.ofMinutes(450), random));
        }
        return visitors;
    }

    private Visitor.Appointment book(int number) {
        var booking = journey.customer().book(branch.service, branch.start(day, number));
        return new Visitor.Appointment(booking.id(), booking.code(), booking.start());
    }

    /** The line is down from noon to two; the branch's process dies at half past ten and again while it is cut off. */
    private void live(List<Visitor> visitors) throws Exception {
        var coming = new PriorityQueue<>(Visitor.BY_ARRIVAL);
        visitors.stream().filter(visitor -> visitor.comesAt() != null).forEach(coming::add);
        var cancelling = new ArrayList<>(
                visitors.stream().filter(visitor -> visitor.cancelsAt() != null).toList());
        List<Counter> counters =
                branch.counters.stream().map(id -> new Counter(reception, id)).toList();
        var cuts = new ArrayList<>(List.of(branch.at(day, 12, 0)));
        var mends = new ArrayList<>(List.of(branch.at(day, 14, 0)));
        var deaths = new ArrayList<>(List.of(branch.at(day, 10, 30), branch.at(day, 13, 0)));
        journey.time().moveTo(branch.at(day, 8, 50));
        branch.counters.forEach(reception::open);
        for (Instant now = branch.at(day, 8, 56); now.isBefore(branch.at(day, 17, 40)); now = now.plus(STEP)) {
            journey.time().moveTo(now);
            if (isTimeFor(cuts, now)) {
                suite.link(0).sever();
            }
            if (isTimeFor(mends, now)) {
                suite.link(0).restore();
            }
            Future<?> death = dies(deaths, now);
            cancel(cancelling, now);
            arrive(coming, now);
            work(counters, now);
            death.get();
        }
    }

    private Future<?> dies(List<Instant> deaths, Instant now) {
        boolean isTime = isTimeFor(deaths, now);
        return threads.submit(() -> {
            if (isTime) {
                suite.kill("branch-0");
                suite.restart("branch-0");
            }
        });
    }

    /** Once for each. */
    private static boolean isTimeFor(List<Instant> planned, Instant now) {
        return planned.removeIf(at -> !at.isAfter(now));
    }

    private void cancel(List<Visitor> cancelling, Instant now) {
        cancelling.removeIf(visitor -> {
            boolean isTime = !visitor.cancelsAt().isAfter(now);
            if (isTime) {
                centre.post("/api/v1/appointments/" + visitor.appointment().id() + "/cancel", Map.of("reason", "ill"));
            }
            return isTime;
        });
    }

    private void arrive(PriorityQueue<Visitor> coming, Instant now) throws Exception {
        var here = new ArrayList<Callable<Void>>();
        while (!coming.isEmpty() && !coming.peek().comesAt().isAfter(now)) {
            Visitor visitor = coming.poll();
            here.add(() -> arrive(visitor));
        }
        for (Future<Void> arrived : threads.invokeAll(here)) {
            arrived.get();
        }
    }

    /** Somebody who is too late for the appointment goes home. */
    private Void arrive(Visitor visitor) {
        if (visitor.booked().isPresent()) {
            var answer = reception.post(
                    "/api/v1/tickets/check-in",
                    Map.of("code", visitor.appointment().code()));
            assertThat(answer.statusCode()).isIn(200, 409);
        } else {
            String ticket = reception
                    .post("/api/v1/tickets", Map.of("serviceId", branch.service))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            byTicket.put(ticket, visitor);
        }
        return null;
    }

    private void work(List<Counter> counters, Instant now) throws Exception {
        List<Callable<Void>> work = counters.stream()
                .map(counter -> (Callable<Void>) () -> {
                    counter.work(now, (ticket, code) -> present(ticket, code, now));
                    return null;
                })
                .toList();
        for (Future<Void> done : threads.invokeAll(work)) {
            done.get();
        }
    }

    private Optional<Visitor> present(String ticket, String code, Instant now) {
        Visitor visitor = code == null ? byTicket.get(ticket) : byCode.get(code);
        return Optional.ofNullable(visitor)
                .filter(one -> one.comesAt() != null && !one.comesAt().isAfter(now));
    }
}
