package io.turno.booking;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.turno.contracts.event.Topic;
import io.turno.support.time.MovableClock;
import io.turno.testkit.events.EventLog;
import io.turno.testkit.events.EventPublisher;
import io.turno.testkit.stack.TurnoStack;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests of the running service share: a bank of their own, its news, and the clock. */
@QuarkusTestResource(TurnoStack.class)
public abstract class ServiceTest {
    @ConfigProperty(name = "turno.platform.kafka.central")
    String broker;

    @Inject
    protected MovableClock clock;

    protected EventPublisher events;
    protected Bank bank;
    private EventLog log;

    @BeforeEach
    void openBank() {
        events = new EventPublisher(broker);
        bank = Bank.open(events);
    }

    @AfterEach
    void closeBank() throws InterruptedException {
        clock.moveTo(java.time.Duration.ZERO);
        events.close();
        if (log != null) {
            log.close();
        }
    }

    /** What is said on these topics, from the beginning. */
    protected EventLog log(Topic... topics) {
        log = EventLog.of(broker, topics);
        return log;
    }
}
