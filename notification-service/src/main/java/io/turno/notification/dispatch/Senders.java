package io.turno.notification.dispatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.turno.notification.NotificationConfig;
import io.turno.notification.message.DueBell;
import org.jboss.logging.Logger;

/** Send what is due, from start to stop: at once when woken, and after a rest even if nobody woke them. */
@Singleton
class Senders {
    private static final Logger LOG = Logger.getLogger(Senders.class);
    /** Also how far behind time travel they may be. */
    private static final Duration REST = Duration.ofMillis(400);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration TO_FINISH = Duration.ofSeconds(8);

    private final SendDueCode sendDueCode;
    private final SendDueMessage sendDueMessage;
    private final DueBell bell;
    private final int count;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running = true;

    Senders(SendDueCode sendDueCode, SendDueMessage sendDueMessage, DueBell bell, NotificationConfig config) {
        this.sendDueCode = sendDueCode;
        this.sendDueMessage = sendDueMessage;
        this.bell = bell;
        this.count = config.senders();
    }

    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent start) {
        for (int i = 0; i < count; i++) {
            threads.add(Thread.ofVirtual().name("sender-" + i).start(this::run));
        }
    }

    private void run() {
        try {
            while (running) {
                step();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void step() throws InterruptedException {
        try {
            // Somebody sits and waits for a code.
            if (!sendDueCode.sendNext() && !sendDueMessage.sendNext()) {
                bell.await(REST);
            }
        } catch (RuntimeException databaseAway) {
            LOG.warnf("Sending waits: cause=%s", databaseAway);
            Thread.sleep(AFTER_FAILURE);
        }
    }

    /** What is being handed to a provider is finished first; interrupting it might send it twice. */
    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        running = false;
        long deadline = System.nanoTime() + TO_FINISH.toNanos();
        for (Thread thread : threads) {
            thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
        }
    }
}
