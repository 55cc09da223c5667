package io.turno.webhook.delivery;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.turno.support.job.Job;
import io.turno.webhook.WebhookConfig;
import org.jboss.logging.Logger;

/**
 * Hands what is due to threads of its own and does not wait for them: a slow endpoint holds nobody up. It claims no more
 * than it has room for, so that nothing claimed waits here while its lease runs out. What a dying process was sending is
 * sent again when its lease ends.
 */
@Singleton
class DeliverDueJob implements Job {
    private static final Logger LOG = Logger.getLogger(DeliverDueJob.class);
    private static final long LAST_CALLS_SECONDS = 10;

    private final Deliver deliver;
    private final Semaphore room;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    DeliverDueJob(Deliver deliver, WebhookConfig config) {
        this.deliver = deliver;
        this.room = new Semaphore(config.callsAtOnce());
    }

    @Override
    public String name() {
        return "deliver-due";
    }

    @Override
    public Duration every() {
        return Duration.ofMillis(250);
    }

    @Override
    public int run() {
        List<Delivery> claimed = claim();
        claimed.forEach(delivery -> calls.execute(() -> deliver(delivery)));
        return claimed.size();
    }

    /** Takes all the room there is, and gives back what it found no use for. */
    private List<Delivery> claim() {
        int free = room.drainPermits();
        List<Delivery> claimed = List.of();
        try {
            claimed = free == 0 ? claimed : deliver.claim(free);
            return claimed;
        } finally {
            room.release(free - claimed.size());
        }
    }

    private void deliver(Delivery delivery) {
        try {
            deliver.deliver(delivery);
        } catch (RuntimeException fault) {
            LOG.warnf("Delivery waits for its lease to end: id=%s, cause=%s", delivery.id(), fault);
        } finally {
            room.release();
        }
    }

    /** Lets calls that are under way come back while database and network are still there, after the timer has stopped. */
    void finish(@Observes @Priority(Integer.MAX_VALUE) ShutdownEvent stop) throws InterruptedException {
        calls.shutdown();
        calls.awaitTermination(LAST_CALLS_SECONDS, TimeUnit.SECONDS);
    }
}
