package io.turno.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.turno.bench.HttpClients.Question;
import io.turno.contracts.event.Event;
import io.turno.contracts.event.EventCodec;
import io.turno.contracts.event.Topic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** How long a booking takes to its branch, and how long a branch that lost everything takes to have it all again. */
final class CopyLines {
    private static final int WARM_UP_SECONDS = 15;
    private static final int SECONDS = 10;
    private static final int FAST = 1_000;
    private static final int BOOKINGS_A_SECOND = 150;
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    private final Ground ground;
    private final Table table;

    CopyLines(Ground ground, Table table) {
        this.ground = ground;
        this.table = table;
    }

    void run() throws Exception {
        Town town = Town.of(1, 30_000);
        try (var booking = ground.start(Map.of())) {
            ground.publish(town, booking);
            Office office = officeOf(town, "branch_copy");
            try (var branch = office.started(ground, List.of()).service()) {
                pacedBookings(booking, town, office, WARM_UP_SECONDS);
                table.add(
                        "from the answer to a booking to the branch, at %d/s".formatted(BOOKINGS_A_SECOND),
                        pacedBookings(booking, town, office, SECONDS),
                        0,
                        0);
                fromTheTopic(office, WARM_UP_SECONDS);
                table.add("from the topic to the branch, at 1,000/s", fromTheTopic(office, SECONDS), 0, 0);
            }
            recover(town, office);
        }
    }

    private Office officeOf(Town town, String database) {
        return new Office(town.tenant(), town.branch(0), town.service(), List.of(), ground.database(database), null);
    }

    private Figures pacedBookings(ServiceProcess booking, Town town, Office office, int seconds) throws Exception {
        try (var watch = new Watch(ground, office);
                var http = new HttpClients(booking.address(), 64)) {
            paced(BOOKINGS_A_SECOND, seconds, number -> {
                Question question = town.booking(number);
                Matcher id = ID.matcher(http.answer(question));
                if (id.find()) {
                    watch.expect(UUID.fromString(id.group(1)));
                }
            });
            return watch.figures();
        }
    }

    private Figures fromTheTopic(Office office, int seconds) throws Exception {
        var settings = new HashMap<String, Object>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, ground.kafka());
        try (var watch = new Watch(ground, office);
                var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            paced(FAST, seconds, number -> {
                var news = office.appointment(number, Instant.now().plus(Duration.ofDays(number % 14 + 1)));
                UUID id = news.appointment().id();
                var event = Event.of("/turno/bench", Instant.now(), office.tenant(), id, news);
                watch.expect(id);
                producer.send(EventCodec.toKafka(Topic.ofBranch(office.branch()).name(), id.toString(), event));
            });
            return watch.figures();
        }
    }

    private void recover(Town town, Office before) throws Exception {
        long kept = count(before);
        long began = System.nanoTime();
        try (var again =
                officeOf(town, "branch_again").started(ground, List.of()).service()) {
            long whole = officeOf(town, "branch_again").await(Watch.COUNT, kept, ground);
            table.say(
                    "a wiped branch has its %,d appointments again".formatted(kept),
                    "%.1f s, of which %.1f s to its first answer"
                            .formatted((whole - began) / 1e9, again.startMillis() / 1e3));
        }
    }

    private long count(Office office) throws SQLException {
        try (Connection connection = office.connect(ground);
                var row = connection.createStatement().executeQuery(Watch.COUNT)) {
            row.next();
            return row.getLong(1);
        }
    }

    private interface Deed {
        void of(int number) throws Exception;
    }

    /** So many a second, each at its time, whether the one before is done or not. */
    private static void paced(int perSecond, int seconds, Deed deed) throws InterruptedException {
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < perSecond * seconds; number++) {
                long at = began + number * 1_000_000_000L / perSecond;
                TimeUnit.NANOSECONDS.sleep(at - System.nanoTime());
                int mine = number;
                threads.submit(() -> {
                    deed.of(mine);
                    return null;
                });
            }
        }
    }
}
