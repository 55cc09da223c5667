package io.turno.support.outbox;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import io.turno.contracts.event.Topic;
import io.turno.contracts.ticket.FeedbackGiven;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which topic a row goes to. */
class OutboxWayTest {
    private static final UUID BRANCH = UUID.randomUUID();
    private static final UUID TENANT = UUID.randomUUID();
    private static final FeedbackGiven NEWS = new FeedbackGiven(TENANT, BRANCH, null, 5, null);

    @Test
    void shouldTellTheCentreByTheBranchsOwnTopicInOneLane() {
        // Given
        Outbox outbox = outbox(Optional.of(BRANCH));

        // When
        OutboxRow ticket = outbox.row(Topic.TICKETS, BRANCH, TENANT, TENANT, NEWS);
        OutboxRow audit = outbox.row(Topic.AUDIT, TENANT, TENANT, TENANT, NEWS);

        // Then
        assertThat(ticket.topic()).isEqualTo("turno.from." + BRANCH).isEqualTo(audit.topic());
        assertThat(ticket.lane()).isEqualTo(audit.lane());
        assertThat(ticket.recordKey()).isEqualTo(BRANCH.toString());
        assertThat(audit.recordKey()).isEqualTo(TENANT.toString());
    }

    @Test
    void shouldLeaveTheBranchsOwnBrokerAlone() {
        // Given
        Outbox outbox = outbox(Optional.of(BRANCH));

        // When
        OutboxRow row = outbox.row(Topic.BRANCH_TICKETS, TENANT, TENANT, TENANT, NEWS);

        // Then
        assertThat(row.topic()).isEqualTo("branch.tickets");
        assertThat(row.broker()).isEqualTo("branch");
    }

    @Test
    void shouldGoStraightAtTheCentre() {
        // Given
        Outbox outbox = outbox(Optional.empty());

        // When
        OutboxRow row = outbox.row(Topic.TICKETS, BRANCH, TENANT, TENANT, NEWS);

        // Then
        assertThat(row.topic()).isEqualTo("turno.tickets");
    }

    private static Outbox outbox(Optional<UUID> branchId) {
        return new Outbox(Clock.systemUTC(), new OutboxSignal(), "test", branchId);
    }
}
