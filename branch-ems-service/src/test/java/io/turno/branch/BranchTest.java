package io.turno.branch;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

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

/** What tests of the running service share. */
@QuarkusTestResource(TurnoStack.class)
public abstract class BranchTest {
    @ConfigProperty(name = "turno.platform.kafka.central")
    String broker;

    @Inject
    protected MovableClock clock;

    protected EventPublisher events;
    protected Branch branch;
    private EventLog log;

    @BeforeEach
    void openBranch() {
        events = new EventPublisher(broker);
        branch = Branch.open(events);
    }

    @AfterEach
    void closeBranch() throws InterruptedException {
        clock.moveTo(Duration.ZERO);
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

    /** A whole minute, this far from now by the branch's clock. */
    protected Instant in(Duration duration) {
        return clock.instant().plus(duration).truncatedTo(ChronoUnit.MINUTES);
    }
}
