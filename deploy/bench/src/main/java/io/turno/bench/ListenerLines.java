package io.turno.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;

/** How long a change takes to everybody who watches, and what they cost the database. */
final class ListenerLines {
    private static final int CHANGES = 10;
    private static final int MINUTE = 60;

    private final Ground ground;
    private final ServiceProcess service;
    private final Town town;
    private final Table table;

    ListenerLines(Ground ground, ServiceProcess service, Town town, Table table) {
        this.ground = ground;
        this.service = service;
        this.town = town;
        this.table = table;
    }

    void run() throws Exception {
        hear(1_000, 50);
        hear(10_000, 1_000);
    }

    private void hear(int listeners, int goalMillis) throws Exception {
        Vertx vertx = Vertx.vertx();
        var options = new HttpClientOptions()
                .setDefaultHost(service.address().getHost())
                .setDefaultPort(service.address().getPort())
                .setMaxPoolSize(listeners)
                .setMaxWaitQueueSize(listeners);
        HttpClient http = vertx.createHttpClient(options);
        try {
            var audience = new Audience(listeners);
            for (int listener = 0; listener < listeners; listener++) {
                join(vertx, http, audience);
            }
            audience.awaitAll();
            long before = transactions();
            long[] waits = new long[0];
            for (int change = 0; change < CHANGES; change++) {
                waits = joined(waits, waitsOf(audience, change));
            }
            long each = (transactions() - before) / CHANGES;
            Figures figures = Figures.of(waits, 1, Map.of());
            table.say(
                    "a change reaches %,d listeners".formatted(listeners),
                    "p50 %.0f ms, p99 %.0f ms, goal %d ms; %d transactions a change"
                            .formatted(figures.percentile(50), figures.percentile(99), goalMillis, each));
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private void join(Vertx vertx, HttpClient http, Audience audience) {
        LocalDate day = town.start(0).atOffset(ZoneOffset.UTC).toLocalDate();
        String path = town.availability(0, day).replace("/availability?", "/availability/stream?");
        vertx.getOrCreateContext().runOnContext(_ -> http.request(HttpMethod.GET, path)
                .compose(request -> request.send())
                .onSuccess(response -> response.handler(chunk -> {
                    String text = chunk.toString();
                    if (text.contains("event:change") || text.contains("event: change")) {
                        audience.heard();
                    } else if (text.contains("snapshot")) {
                        audience.joined();
                    }
                })));
    }

    /** From the answer to the booking, which is its commit, to each listener, in nanoseconds. */
    private long[] waitsOf(Audience audience, int change) throws Exception {
        try (var clients = new HttpClients(service.address(), 1)) {
            audience.expect();
            String status = clients.asking(
                            () -> town.booking(change * town.branches().size()))
                    .ask();
            if (!status.equals("201")) {
                throw new IllegalStateException("Not booked: " + status);
            }
            return audience.awaitHeard(System.nanoTime());
        }
    }

    private static long[] joined(long[] one, long[] other) {
        long[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    private long transactions() throws SQLException {
        try (Connection connection = ground.connect();
                var row = connection
                        .createStatement()
                        .executeQuery("select xact_commit from pg_stat_database where datname = current_database()")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Those who listen, and when they heard of the present change. */
    private static final class Audience {
        private final int size;
        private final CountDownLatch present;
        private final long[] times;
        private final AtomicInteger count = new AtomicInteger();
        private volatile CountDownLatch missing = new CountDownLatch(0);

        Audience(int size) {
            this.size = size;
            this.present = new CountDownLatch(size);
            this.times = new long[size];
        }

        void joined() {
            present.countDown();
        }

        void awaitAll() throws InterruptedException {
            if (!present.await(MINUTE, TimeUnit.SECONDS)) {
                throw new IllegalStateException(present.getCount() + " listeners got no snapshot");
            }
        }

        void expect() {
            count.set(0);
            missing = new CountDownLatch(size);
        }

        void heard() {
            int place = count.getAndIncrement();
            if (place < size) {
                times[place] = System.nanoTime();
                missing.countDown();
            }
        }

        long[] awaitHeard(long since) throws InterruptedException {
            if (!missing.await(MINUTE, TimeUnit.SECONDS)) {
                throw new IllegalStateException(missing.getCount() + " listeners heard nothing");
            }
            return Arrays.stream(times).map(time -> Math.max(0, time - since)).toArray();
        }
    }
}
