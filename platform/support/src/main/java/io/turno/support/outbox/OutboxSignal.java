package io.turno.support.outbox;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

/** Tells the relay of this process that there is something to send, so that it need not poll often. */
@Singleton
public class OutboxSignal {
    private final Map<Broker, Semaphore> bells = new EnumMap<>(Broker.class);

    public OutboxSignal() {
        for (Broker broker : Broker.values()) {
            bells.put(broker, new Semaphore(0));
        }
    }

    /** After a commit that wrote outbox rows. */
    public void wake(Broker broker) {
        bells.get(broker).release();
    }

    /** Until woken, or this long: another instance may have left rows behind. */
    void await(Broker broker, Duration longest) throws InterruptedException {
        Semaphore bell = bells.get(broker);
        bell.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        bell.drainPermits();
    }
}
