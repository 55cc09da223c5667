package io.turno.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import io.turno.contracts.device.Frame;
import io.turno.contracts.device.FrameDecoder;
import io.turno.contracts.device.FrameEncoder;
import io.turno.contracts.plan.DevicePlan;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** How long a call takes to the display above the counter and to the lobby's screen, beside a bare trip over the broker. */
final class DisplayLines {
    private static final int CALLS = 200;
    private static final int WARM_UP = 50;
    private static final long PATIENCE_SECONDS = 10;
    private static final char SHOW = 'S';

    private final Ground ground;
    private final Table table;

    DisplayLines(Ground ground, Table table) {
        this.ground = ground;
        this.table = table;
    }

    /** A display on a port: acknowledges everything, and tells when it was told to show something. */
    private static final class Display implements AutoCloseable {
        private final ServerSocket listener = new ServerSocket(0);
        private final BlockingQueue<Long> shown = new ArrayBlockingQueue<>(1_000);

        Display() throws IOException {
            Thread.ofVirtual().start(this::serve);
        }

        private void serve() {
            try (Socket connection = listener.accept()) {
                var decoder = new FrameDecoder();
                var buffer = new byte[256];
                var in = connection.getInputStream();
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    for (Frame frame : decoder.decode(buffer, 0, count)) {
                        if (frame.command() == SHOW) {
                            shown.add(System.nanoTime());
                        }
                        connection.getOutputStream().write(FrameEncoder.encode(frame.ack()));
                    }
                }
            } catch (IOException ended) {
                shown.clear();
            }
        }

        @Override
        public void close() throws IOException {
            listener.close();
        }
    }

    void run() throws Exception {
        Office planned = Office.planned(ground, "branch_display");
        try (var display = new Display()) {
            var led = new DevicePlan(
                    UUID.randomUUID(),
                    DevicePlan.Kind.COUNTER_LED,
                    planned.counters().getFirst(),
                    "tcp://127.0.0.1:%d?address=1".formatted(display.listener.getLocalPort()));
            Office office = planned.started(ground, List.of(led));
            try (var branch = office.service();
                    var gateway = ground.start(
                            "hardware-gateway",
                            ground.database("hardware_display"),
                            Map.of("TURNO_HARDWARE_BRANCH_ID", office.branch().toString()))) {
                measure(office, gateway, display);
            }
        }
    }

    private void measure(Office office, ServiceProcess gateway, Display display) throws Exception {
        BlockingQueue<Long> screen = new ArrayBlockingQueue<>(1_000);
        Thread listening = Thread.ofVirtual().start(() -> listen(gateway.address(), screen));
        var operator = new Operator(office, 0);
        operator.issue(CALLS + WARM_UP);
        long[] toDisplay = new long[CALLS];
        long[] toScreen = new long[CALLS];
        for (int call = -WARM_UP; call < CALLS; call++) {
            screen.clear();
            display.shown.clear();
            long began = System.nanoTime();
            String number = operator.callNext();
            long onDisplay = next(display.shown) - began;
            long onScreen = next(screen) - began;
            if (call >= 0) {
                toDisplay[call] = onDisplay;
                toScreen[call] = onScreen;
            }
            operator.sendAway(number);
        }
        listening.interrupt();
        Figures broker = figures(brokerTrips());
        table.add("a bare trip over the broker", broker, 0, 0);
        line("from the operator's call to the display", figures(toDisplay), broker);
        line("from the operator's call to the lobby's screen", figures(toScreen), broker);
    }

    private void line(String name, Figures figures, Figures broker) {
        table.add(name, figures, 0, 0);
        table.say(
                "p99 of that against the trip's",
                "%.1f x, goal 150 ms".formatted(figures.percentile(99) / broker.percentile(99)));
    }

    private static Figures figures(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Figures(0, sorted, Map.of());
    }

    private static long next(BlockingQueue<Long> times) throws InterruptedException {
        Long time = times.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (time == null) {
            throw new IllegalStateException("A call was not shown");
        }
        return time;
    }

    /** Every event of the lobby's stream that shows somebody called. */
    private static void listen(URI gateway, BlockingQueue<Long> screen) {
        try (var http = HttpClient.newHttpClient()) {
            http.send(
                            HttpRequest.newBuilder(gateway.resolve("/api/v1/signage/stream"))
                                    .build(),
                            BodyHandlers.ofLines())
                    .body()
                    .filter(text -> text.startsWith("data:") && text.contains("\"CALLED\""))
                    .forEach(_ -> screen.add(System.nanoTime()));
        } catch (IOException | UncheckedIOException | InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private long[] brokerTrips() throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", ground.kafka(), "acks", "all");
        var trip = new TopicPartition("turno.bench.trips", 0);
        long[] trips = new long[CALLS];
        try (var admin = Admin.create(settings);
                var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
                var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            admin.createTopics(List.of(new NewTopic(trip.topic(), 1, (short) 1)))
                    .all()
                    .get();
            consumer.assign(List.of(trip));
            consumer.seekToBeginning(List.of(trip));
            for (int number = -WARM_UP; number < CALLS; number++) {
                long began = System.nanoTime();
                producer.send(new ProducerRecord<>(trip.topic(), "x".repeat(600)))
                        .get();
                mustCome(consumer.poll(Duration.ofSeconds(PATIENCE_SECONDS)));
                if (number >= 0) {
                    trips[number] = System.nanoTime() - began;
                }
            }
        }
        return trips;
    }

    private static void mustCome(ConsumerRecords<String, String> records) {
        if (records.count() != 1) {
            throw new IllegalStateException("%d records came for one".formatted(records.count()));
        }
    }
}
