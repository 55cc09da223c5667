package io.turno.support.outbox;

import java.time.Duration;

import io.turno.support.data.Database;
import org.jboss.logging.Logger;

/** Runs a relay for as long as the service lives; an unreachable broker or database only makes it wait. */
final class RelayLoop implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(RelayLoop.class);
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final Database database;
    private final OutboxSignal signal;
    private final Broker broker;
    private final BrokerAccess access;
    private final Thread thread;
    private volatile boolean running = true;

    RelayLoop(Database database, OutboxSignal signal, Broker broker, BrokerAccess access) {
        this.database = database;
        this.signal = signal;
        this.broker = broker;
        this.access = access;
        this.thread = Thread.ofPlatform().name("outbox-" + broker.column()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (running) {
            // A sender is done after its first failure.
            try (var topics = new Topics(access);
                    var sender = new KafkaSender(access, topics)) {
                sendUntilItFails(new OutboxRelay(database, sender, broker));
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException failure) {
                LOG.warnf("Outbox waits: broker=%s, cause=%s", broker.column(), rootCause(failure));
                pause();
            }
        }
    }

    private void sendUntilItFails(OutboxRelay relay) throws InterruptedException {
        while (running) {
            if (relay.sendSome() == 0) {
                signal.await(broker, IDLE);
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(AFTER_FAILURE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static String rootCause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString();
    }

    @Override
    public void close() {
        running = false;
        thread.interrupt();
        try {
            thread.join(AFTER_FAILURE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
