package io.turno.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

import io.turno.bench.HttpClients.Question;

/** How answers about what is free compare with an answer that costs nothing, from the heap and through Redis. */
final class AvailabilityLines {
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration MEASURED = Duration.ofSeconds(8);
    private static final int CONNECTIONS = 32;
    private static final LocalDate DAY = LocalDate.now().plusDays(10);

    private final Ground ground;
    private final ServiceProcess service;
    private final Town town;
    private final Table table;

    AvailabilityLines(Ground ground, ServiceProcess service, Town town, Table table) {
        this.ground = ground;
        this.service = service;
        this.town = town;
        this.table = table;
    }

    void run() throws Exception {
        String day = town.availability(0, DAY);
        String bare = "/sandbox/bytes/" + service.get(day).body().length();
        Figures least = measured("bare answer of the same length as a day's", service, bare, 0, 0);
        measured("availability of a day, from the heap", service, day, least.perSecond(), .80);
        measured(
                "availability of a month, from the heap",
                service,
                town.month(0, YearMonth.from(DAY)),
                least.perSecond(),
                .50);
        throughRedis(day, least);
    }

    /** An instance that keeps nothing has to ask Redis each time. */
    private void throughRedis(String day, Figures least) throws Exception {
        var forgetful = Map.of("TURNO_BOOKING_AVAILABILITY_HEAP_BYTES", "0", "TURNO_PLATFORM_SANDBOX", "true");
        try (ServiceProcess other = ground.start(forgetful)) {
            ground.publish(town, other);
            measured("availability of a day, through Redis", other, day, least.perSecond(), .15);
            try (var redis = new RedisClients(ground.redisPort(), CONNECTIONS)) {
                redis.set("bench:value", service.get(day).body());
                table.add(
                        "GET of as much from Redis itself",
                        Load.during(MEASURED, CONNECTIONS, _ -> redis.getting("bench:value")),
                        0,
                        0);
            }
        }
    }

    private Figures measured(String name, ServiceProcess asked, String path, double ceiling, double goal)
            throws Exception {
        try (var http = new HttpClients(asked.address(), CONNECTIONS)) {
            Load.during(WARM_UP, CONNECTIONS, _ -> http.asking(() -> new Question(path, null)));
            Figures figures = Load.during(MEASURED, CONNECTIONS, _ -> http.asking(() -> new Question(path, null)));
            table.add(name, figures, ceiling == 0 ? 0 : figures.perSecond() / ceiling, goal);
            return figures;
        }
    }
}
