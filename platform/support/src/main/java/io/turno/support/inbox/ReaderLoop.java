package io.turno.support.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.turno.contracts.event.Topic;
import io.turno.support.data.Database;
import io.turno.support.outbox.BrokerAccess;
import io.turno.support.outbox.KafkaSender;
import io.turno.support.outbox.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/** Reads for one consumer for as long as the service lives. Offsets are committed after the database has. */
final class ReaderLoop implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ReaderLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration TO_FINISH = Duration.ofSeconds(5);
    private static final int TRIES = 5;

    private final Listener consumer;
    private final Database database;
    private final BrokerAccess broker;
    private final Thread thread;
    private volatile boolean running = true;
    private volatile boolean connected;
    private volatile KafkaConsumer<String, byte[]> reading;

    ReaderLoop(Listener consumer, Database database, BrokerAccess broker) {
        this.consumer = consumer;
        this.database = database;
        this.broker = broker;
        this.thread = Thread.ofPlatform().name("read-" + consumer.name()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    String name() {
        return consumer.name();
    }

    /** True while the broker answers. */
    boolean isConnected() {
        return connected;
    }

    private void run() {
        while (running) {
            try (var topics = new Topics(broker);
                    var deadLetters = new DeadLetters(consumer.name(), new KafkaSender(broker, topics));
                    var kafka = KafkaReading.open(broker, consumer)) {
                reading = kafka;
                consumer.topics().forEach(topics::ensure);
                subscribe(kafka);
                connected = true;
                readUntilItFails(kafka, new EventReader(consumer, database, deadLetters), deadLetters);
            } catch (InterruptException | WakeupException stopping) {
                return;
            } catch (RuntimeException failure) {
                connected = false;
                LOG.warnf("Reading waits: consumer=%s, cause=%s", consumer.name(), failure);
                pause();
            }
        }
    }

    private void subscribe(KafkaConsumer<String, byte[]> kafka) {
        consumer.topicsLike().ifPresentOrElse(kafka::subscribe, () -> kafka.subscribe(names()));
    }

    private List<String> names() {
        return consumer.topics().stream().map(Topic::name).toList();
    }

    private void readUntilItFails(KafkaConsumer<String, byte[]> kafka, EventReader reader, DeadLetters deadLetters) {
        while (running) {
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            kafka.poll(POLL).forEach(records::add);
            if (!records.isEmpty()) {
                takeIn(records, reader, deadLetters);
                if (!consumer.everyInstance()) {
                    // Nobody waits for the broker: what is read twice is known again.
                    kafka.commitAsync();
                }
            }
        }
    }

    private void takeIn(List<ConsumerRecord<String, byte[]>> records, EventReader reader, DeadLetters deadLetters) {
        try {
            reader.takeIn(records);
        } catch (RuntimeException oneOfThemFailed) {
            LOG.warnf("Batch taken in one by one: consumer=%s, cause=%s", consumer.name(), oneOfThemFailed);
            records.forEach(record -> takeIn(record, reader, deadLetters));
        }
    }

    private void takeIn(ConsumerRecord<String, byte[]> record, EventReader reader, DeadLetters deadLetters) {
        for (int tries = 1; running; ) {
            try {
                reader.takeIn(List.of(record));
                return;
            } catch (RuntimeException failure) {
                // While the database itself is away no try counts: the record is not to blame.
                if (databaseAnswers() && ++tries > TRIES) {
                    deadLetters.bury(record, failure);
                    return;
                }
                pause();
            }
        }
        throw new WakeupException();
    }

    private boolean databaseAnswers() {
        try {
            return database.acrossTenants(handle ->
                    handle.createQuery("select true").mapTo(Boolean.class).one());
        } catch (RuntimeException away) {
            return false;
        }
    }

    private void pause() {
        try {
            Thread.sleep(AFTER_FAILURE);
        } catch (InterruptedException stopping) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        running = false;
        var kafka = reading;
        if (kafka != null) {
            // Lets the batch in hand finish and leaves the group in order, so that the next start need not wait.
            kafka.wakeup();
        }
        try {
            if (!thread.join(TO_FINISH)) {
                thread.interrupt();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
