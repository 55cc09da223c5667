package io.turno.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;

import io.turno.bench.HttpClients.Question;

/** Whether the same question takes as long where there is more of everything. */
final class ScaleLines {
    private static final Duration MEASURED = Duration.ofSeconds(4);
    private static final int CONNECTIONS = 4;
    private static final LocalDate DAY = LocalDate.now().plusDays(10);
    private static final int STARTS_A_DAY = 88;
    private static final double GOAL = 1.5;

    private final Ground ground;
    private final ServiceProcess service;
    private final Table table;

    ScaleLines(Ground ground, ServiceProcess service, Table table) {
        this.ground = ground;
        this.service = service;
        this.table = table;
    }

    void run() throws Exception {
        branches();
        fullness();
        staff();
        rebuild();
    }

    private void branches() throws Exception {
        double smallest = 0;
        for (int branches : new int[] {1, 100, 5_000}) {
            Town town = Town.of(branches, 10);
            ground.publish(town, service);
            smallest = line("%,d branches".formatted(branches), town, smallest);
        }
    }

    private void fullness() throws Exception {
        Town town = Town.of(1, 20);
        ground.publish(town, service);
        double smallest = 0;
        int taken = 0;
        for (int percent : new int[] {0, 50, 95}) {
            int wanted = 20 * percent / 100;
            fill(town, wanted - taken);
            taken = wanted;
            smallest = line("%d %% full".formatted(percent), town, smallest);
        }
    }

    private void staff() throws Exception {
        double smallest = 0;
        for (int people : new int[] {1, 10, 50}) {
            Town town = Town.of(1, 100).withStaff(people);
            ground.publish(town, service);
            smallest = line("%d staff".formatted(people), town, smallest);
        }
    }

    /** What making a month anew takes, with ten members of staff, half booked: as the service itself measures it. */
    private void rebuild() throws Exception {
        Town town = Town.of(1, 100).withStaff(10);
        ground.publish(town, service);
        fill(town, 5);
        var forgetful = Map.of(
                "TURNO_BOOKING_AVAILABILITY_COPIES_LIVE", "0.001S", "TURNO_PLATFORM_REDIS", "redis://127.0.0.1:1");
        try (ServiceProcess other = ground.start(forgetful)) {
            ground.publish(town, other);
            String path = town.availability(0, DAY);
            try (var http = new HttpClients(other.address(), 2)) {
                Load.during(MEASURED.multipliedBy(3), 2, _ -> http.asking(() -> new Question(path, null)));
            }
            Timer before = Timer.of(other);
            try (var http = new HttpClients(other.address(), 2)) {
                Load.during(MEASURED, 2, _ -> http.asking(() -> new Question(path, null)));
            }
            Timer after = Timer.of(other);
            table.say(
                    "rebuild of a month, 10 staff, half booked",
                    "%.0f µs, goal 500 µs"
                            .formatted((after.seconds - before.seconds) / (after.count - before.count) * 1e6));
        }
    }

    /** Every start of the day is taken so many times more. */
    private void fill(Town town, int times) throws Exception {
        int first = (int)
                Duration.between(town.start(0), DAY.atStartOfDay(ZoneOffset.UTC).toInstant())
                        .toDays();
        try (var http = new HttpClients(service.address(), 1)) {
            for (int start = 0; start < STARTS_A_DAY * Math.max(times, 0); start++) {
                Question booking = town.booking(first * STARTS_A_DAY + start % STARTS_A_DAY);
                http.asking(() -> booking).ask();
            }
        }
    }

    /** @param smallest the latency of the smallest in milliseconds; 0 where this is it */
    private double line(String what, Town town, double smallest) throws Exception {
        String path = town.availability(0, DAY);
        try (var http = new HttpClients(service.address(), CONNECTIONS)) {
            Load.during(MEASURED, CONNECTIONS, _ -> http.asking(() -> new Question(path, null)));
            Figures figures = Load.during(MEASURED, CONNECTIONS, _ -> http.asking(() -> new Question(path, null)));
            double latency = figures.percentile(50);
            String ratio = smallest == 0 ? "" : ", %.2f x, goal at most %.1f".formatted(latency / smallest, GOAL);
            table.say("availability of a day, " + what, "p50 %.2f ms%s".formatted(latency, ratio));
            return smallest == 0 ? latency : smallest;
        }
    }

    /** How often, and how long in all, the service has made a month. */
    private record Timer(double count, double seconds) {
        static Timer of(ServiceProcess service) throws IOException, InterruptedException {
            String metrics = service.get("/q/metrics").body();
            return new Timer(value(metrics, "_count"), value(metrics, "_sum"));
        }

        private static double value(String metrics, String suffix) {
            return Arrays.stream(metrics.split("\n"))
                    .filter(line -> line.startsWith("turno_availability_rebuild_seconds" + suffix))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        }
    }
}
