package io.turno.bench;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

import io.turno.bench.HttpClients.Question;

/** {@code ./turno bench slots}: how booking compares with the statement it stands on. */
final class SlotsBench {
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final int BRANCHES = 40;
    private static final int PLENTY = 30_000;
    /** Of every branch. */
    private static final int STARTS = 2_000;

    private static final int HOT_PLACE = 7;
    /** Another one, so that none of its places is gone yet. */
    private static final int OTHER_HOT_PLACE = 9;

    private final Ground ground;
    private final Table table;
    private final Town town = Town.of(BRANCHES, PLENTY);

    SlotsBench(Ground ground, Table table) {
        this.ground = ground;
        this.table = table;
    }

    void run() throws Exception {
        table.say("first answer of a fresh process", ground.start(Map.of()) + " ms");
        ground.publish(town);
        table.say("resident then", Memory.residentMegabytes(ground.servicePid()) + " MB");
        warmUp();
        Figures statement = ceiling("statement, spread", number -> spread());
        Figures hotStatement = ceiling("statement, one hot slot", _ -> HOT_PLACE);
        http("booking over HTTP, spread, 32 connections", 32, this::anywhere, statement, .60);
        http("booking over HTTP, spread, 128 connections", 128, this::anywhere, statement, 1.0);
        http("booking over HTTP, one hot slot, 128 connections", 128, () -> book(OTHER_HOT_PLACE), hotStatement, 10);
        rush();
    }

    private void warmUp() throws Exception {
        try (var http = new HttpClients(ground.booking(), 32)) {
            Load.during(WARM_UP, 32, _ -> http.asking(this::anywhere));
        }
    }

    /** At its best number of connections. */
    private Figures ceiling(String name, IntUnaryOperator place) throws Exception {
        var booking = SqlBooking.likeTheFirst(ground, town);
        Figures best = null;
        for (int connections : new int[] {4, 16, 32}) {
            Figures figures = Load.during(MEASURED, connections, _ -> booking.client(ground, place));
            table.add(name + ", " + connections + " connections", figures, 0, 0);
            best = best == null || figures.perSecond() > best.perSecond() ? figures : best;
        }
        return best;
    }

    private void http(String name, int connections, Supplier<Question> next, Figures ceiling, double goal)
            throws Exception {
        try (var http = new HttpClients(ground.booking(), connections)) {
            Figures figures = Load.during(MEASURED, connections, _ -> http.asking(next));
            table.add(name, figures, figures.perSecond() / ceiling.perSecond(), goal);
        }
    }

    /** Everybody wants one of 500 places; each asks until the place is gone. */
    private void rush() throws Exception {
        var few = Town.of(1, 500);
        ground.publish(few);
        try (var http = new HttpClients(ground.booking(), 128)) {
            Figures figures = Load.times(10, 128, _ -> http.asking(() -> book(few, 3)));
            table.add("rush of 128 on 500 places", figures, 0, 0);
        }
    }

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private static int spread() {
        return ThreadLocalRandom.current().nextInt(BRANCHES * STARTS);
    }

    private Question anywhere() {
        return book(spread());
    }

    private Question book(int place) {
        return book(town, place);
    }

    private static Question book(Town town, int place) {
        int guest = NUMBERS.incrementAndGet();
        return new Question("/api/v1/appointments", """
                {"branchId": "%s", "serviceIds": ["%s"], "start": "%s", "name": "Guest %d",
                 "email": "guest%d-%s@example.com", "language": "en"}
                """.formatted(
                        town.branch(place),
                        town.service(),
                        town.start(place / town.branches().size()),
                        guest,
                        guest,
                        RUN));
    }

    private static final String RUN = UUID.randomUUID().toString();
}
