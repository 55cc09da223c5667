package io.turno.booking.availability;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/**
 * Tells the other instances what this one committed. It never makes a booking wait: what happens while it speaks is told
 * together afterwards, and what Redis doesn't take is told when it is back.
 */
@Singleton
class Announcer {
    private static final Logger LOG = Logger.getLogger(Announcer.class);

    /** How often each month changed since it was last told. */
    private final Map<BranchMonth, Long> untold = new ConcurrentHashMap<>();

    private final Semaphore bell = new Semaphore(0);
    private final SharedMonths shared;
    private final String name = UUID.randomUUID().toString();
    private final long pause;
    private Thread speaker;

    Announcer(SharedMonths shared, AvailabilityConfig config) {
        this.shared = shared;
        this.pause = config.heartbeat().toMillis();
    }

    /** Who says it, so that an instance can tell its own news. */
    String name() {
        return name;
    }

    void tell(Collection<BranchMonth> months) {
        months.forEach(month -> untold.merge(month, 1L, Long::sum));
        bell.release();
    }

    /** Whether Redis may hold a value of this month that lacks what this instance committed. */
    boolean isAhead(BranchMonth month) {
        return untold.containsKey(month);
    }

    void start(@Observes StartupEvent starting) {
        speaker = Thread.ofVirtual().name("availability-announcer").start(this::speak);
    }

    void stop(@Observes ShutdownEvent stopping) {
        speaker.interrupt();
    }

    private void speak() {
        try {
            while (true) {
                bell.tryAcquire(pause, TimeUnit.MILLISECONDS);
                bell.drainPermits();
                tellAll();
            }
        } catch (InterruptedException stopping) {
            LOG.debug("Announcer stops");
        }
    }

    /** What changed again meanwhile stays, to be told again. */
    private void tellAll() {
        untold.forEach((month, times) -> {
            if (shared.announce(month, name + "/" + month)) {
                untold.remove(month, times);
            }
        });
    }
}
