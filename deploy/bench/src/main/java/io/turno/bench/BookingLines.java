package io.turno.bench;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

import io.turno.bench.HttpClients.Question;

/** How booking over HTTP compares with the statement it stands on. */
final class BookingLines {
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    /** Of every branch. */
    private static final int STARTS = 2_000;

    private static final int HOT_PLACE = 7;
    /** Another one, so that none of its places is gone yet. */
    private static final int OTHER_HOT_PLACE = 9;

    private final Ground ground;
    private final ServiceProcess service;
    private final Town town;
    private final Table table;

    BookingLines(Ground ground, ServiceProcess service, Town town, Table table) {
        this.ground = ground;
        this.service = service;
        this.town = town;
        this.table = table;
    }

    void run() throws Exception {
        warmUp();
        Figures statement = ceiling("statement, spread", _ -> spread());
        Figures hotStatement = ceiling("statement, one hot slot", _ -> HOT_PLACE);
        Figures few = http("booking over HTTP, spread, 32 connections", 32, this::anywhere, statement, .60);
        table.say(
                "p99 of that against the statement's",
                "%.1f x, goal at most 5".formatted(few.percentile(99) / statement.percentile(99)));
        http("booking over HTTP, spread, 128 connections", 128, this::anywhere, statement, 1.0);
        http(
                "booking over HTTP, one hot slot, 128 connections",
                128,
                () -> town.booking(OTHER_HOT_PLACE),
                hotStatement,
                10);
        http(
                "the same by strangers, spread, 128 connections",
                128,
                () -> town.bookingOfAStranger(spread()),
                statement,
                0);
        rush();
    }

    private void warmUp() throws Exception {
        try (var http = new HttpClients(service.address(), 32)) {
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

    private Figures http(String name, int connections, Supplier<Question> next, Figures ceiling, double goal)
            throws Exception {
        try (var http = new HttpClients(service.address(), connections)) {
            Figures figures = Load.during(MEASURED, connections, _ -> http.asking(next));
            table.add(name, figures, figures.perSecond() / ceiling.perSecond(), goal);
            return figures;
        }
    }

    /** Everybody wants one of 500 places; each asks until the place is gone. */
    private void rush() throws Exception {
        var few = Town.of(1, 500);
        ground.publish(few, service);
        try (var http = new HttpClients(service.address(), 128)) {
            Figures figures = Load.times(10, 128, _ -> http.asking(() -> few.booking(3)));
            table.add("rush of 128 on 500 places", figures, 0, 0);
        }
    }

    private int spread() {
        return ThreadLocalRandom.current().nextInt(town.branches().size() * STARTS);
    }

    private Question anywhere() {
        return town.booking(spread());
    }
}
