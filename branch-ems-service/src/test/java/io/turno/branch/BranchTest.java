package io.turno.branch;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

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
    private static final Set<Topic> FOR_THE_CENTRE = Set.of(Topic.TICKETS, Topic.AUDIT);

    @ConfigProperty(name = "turno.platform.kafka.central")
    String broker;

    @Inject
    protected MovableClock clock;

    protected EventPublisher events;
    protected Branch branch;
    private final List<EventLog> logs = new ArrayList<>();

    @BeforeEach
    void openBranch() {
        events = new EventPublisher(broker);
        branch = Branch.open(events);
    }

    @AfterEach
    void closeBranch() throws InterruptedException {
        clock.moveTo(Duration.ZERO);
        events.close();
        for (EventLog log : logs) {
            log.close();
        }
    }

    /** What is said on these topics, from the beginning; what is for the centre, on the topic that a branch says it on. */
    protected EventLog log(Topic... topics) {
        Topic[] heard = Arrays.stream(topics)
                .map(topic -> FOR_THE_CENTRE.contains(topic) ? Topic.fromBranch(Branch.ID) : topic)
                .distinct()
                .toArray(Topic[]::new);
        var opened = EventLog.of(broker, heard);
        logs.add(opened);
        return opened;
    }

    /** A whole minute, this far from now by the branch's clock. */
    protected Instant in(Duration duration) {
        return clock.instant().plus(duration).truncatedTo(ChronoUnit.MINUTES);
    }
}
