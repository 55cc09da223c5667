package io.turno.webhook.delivery;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import io.turno.support.job.Job;
import org.jboss.logging.Logger;

/**
 * Hands what is due to threads of its own and does not wait for them: a slow endpoint holds nobody up. What a dying
 * process was sending is sent again when its lease ends.
 */
@Singleton
class DeliverDueJob implements Job {
    private static final Logger LOG = Logger.getLogger(DeliverDueJob.class);
    private static final int BATCH = 50;

    private final Deliver deliver;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    DeliverDueJob(Deliver deliver) {
        this.deliver = deliver;
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
        List<Delivery> claimed = deliver.claim(BATCH);
        claimed.forEach(delivery -> calls.execute(() -> deliver(delivery)));
        return claimed.size();
    }

    private void deliver(Delivery delivery) {
        try {
            deliver.deliver(delivery);
        } catch (RuntimeException fault) {
            LOG.warnf("Delivery waits for its lease to end: id=%s, cause=%s", delivery.id(), fault);
        }
    }

    /** Lets calls that are under way come back. */
    @PreDestroy
    void finish() {
        calls.close();
    }
}
