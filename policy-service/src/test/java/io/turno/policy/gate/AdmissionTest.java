package io.turno.policy.gate;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.customer.CustomerChanged;
import io.turno.contracts.event.Event;
import io.turno.contracts.event.EventData;
import io.turno.contracts.event.Topic;
import io.turno.contracts.ticket.BranchHeartbeat;
import io.turno.contracts.ticket.DayClosed;
import io.turno.contracts.ticket.FeedbackGiven;
import io.turno.contracts.ticket.TicketEvent.TicketArrived;
import io.turno.contracts.ticket.TicketFacts;
import io.turno.contracts.ticket.TicketStatus;
import io.turno.policy.gate.Admission.Fault;
import io.turno.policy.gate.Admission.Passed;
import io.turno.policy.gate.Admission.Refused;
import io.turno.testkit.events.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class AdmissionTest {
    private static final UUID BRANCH = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID TENANT = UUID.randomUUID();
    private static final UUID TICKET = UUID.randomUUID();

    static Stream<Arguments> ownNews() {
        return Stream.of(
                arguments(ticketOf(BRANCH), TICKET, Topic.TICKETS, BRANCH),
                arguments(new FeedbackGiven(TICKET, BRANCH, null, 5, null), TICKET, Topic.TICKETS, BRANCH),
                arguments(new DayClosed(BRANCH, LocalDate.EPOCH, List.of()), BRANCH, Topic.TICKETS, BRANCH),
                arguments(heartbeatOf(BRANCH), BRANCH, Topic.BRANCHES, BRANCH),
                arguments(entryOf(BRANCH), TICKET, Topic.AUDIT, TENANT));
    }

    @ParameterizedTest
    @MethodSource("ownNews")
    void shouldPassOnWhatIsTheBranchsOwn(EventData data, UUID subject, Topic topic, UUID key) {
        // When
        var verdict = Admission.of(BRANCH, TENANT, event(Admission.SOURCE, TENANT, subject, data));

        // Then
        assertThat(verdict).isEqualTo(new Passed(topic, key));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(event(Admission.SOURCE, OTHER, TICKET, ticketOf(BRANCH)), Fault.OTHER_TENANT),
                arguments(event("/turno/booking", TENANT, TICKET, entryOf(BRANCH)), Fault.NOT_BY_BRANCH_SERVICE),
                arguments(event(Admission.SOURCE, TENANT, TICKET, ticketOf(OTHER)), Fault.OTHER_BRANCH),
                arguments(
                        event(Admission.SOURCE, TENANT, TICKET, new FeedbackGiven(TICKET, OTHER, null, 1, null)),
                        Fault.OTHER_BRANCH),
                arguments(
                        event(Admission.SOURCE, TENANT, OTHER, new DayClosed(OTHER, LocalDate.EPOCH, List.of())),
                        Fault.OTHER_BRANCH),
                arguments(event(Admission.SOURCE, TENANT, OTHER, heartbeatOf(OTHER)), Fault.OTHER_BRANCH),
                arguments(event(Admission.SOURCE, TENANT, TICKET, entryOf(OTHER)), Fault.OTHER_BRANCH),
                arguments(event(Admission.SOURCE, TENANT, TICKET, entryOf(null)), Fault.OTHER_BRANCH),
                arguments(event(Admission.SOURCE, TENANT, OTHER, ticketOf(BRANCH)), Fault.OTHER_SUBJECT),
                arguments(event(Admission.SOURCE, TENANT, OTHER, entryOf(BRANCH)), Fault.OTHER_SUBJECT),
                arguments(
                        event(Admission.SOURCE, TENANT, TICKET, Samples.of(CustomerChanged.class)),
                        Fault.NOT_FOR_BRANCHES_TO_SAY));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void shouldRefuseWhatIsNot(Event<?> event, Fault fault) {
        // When
        var verdict = Admission.of(BRANCH, TENANT, event);

        // Then
        assertThat(verdict).isEqualTo(new Refused(fault));
    }

    @Test
    void shouldRefuseABranchThatNobodyKnows() {
        // When
        var verdict = Admission.of(BRANCH, null, event(Admission.SOURCE, TENANT, TICKET, ticketOf(BRANCH)));

        // Then
        assertThat(verdict).isEqualTo(new Refused(Fault.UNKNOWN_BRANCH));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "'{\"comment\":\"\\u0000\"}', true",
                "'{\"comment\":\"\\\\\\u0000\"}', true",
                "'{\"comment\":\"\\\\u0000\"}', false",
                "'{\"comment\":\"\\u0001 u0000\"}', false",
                "'{\"comment\":\"\\u000', false"
            })
    void shouldFindTheCharacterThatNoTextCanHold(String json, boolean found) {
        // When
        boolean has = Admission.hasNul(json.getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(has).isEqualTo(found);
    }

    private static Event<?> event(String source, UUID tenant, Object subject, EventData data) {
        return Event.of(source, Instant.EPOCH, tenant, subject, data);
    }

    private static TicketArrived ticketOf(UUID branchId) {
        return new TicketArrived(new TicketFacts(
                TICKET,
                branchId,
                "C001",
                UUID.randomUUID(),
                null,
                null,
                null,
                null,
                TicketStatus.WAITING,
                3,
                Instant.EPOCH,
                Instant.EPOCH,
                1));
    }

    private static BranchHeartbeat heartbeatOf(UUID branchId) {
        return new BranchHeartbeat(branchId, Instant.EPOCH, 1L, 0, null, null);
    }

    private static AuditEntry entryOf(UUID branchId) {
        return new AuditEntry("staff", "olga", "ticket.called", "ticket", TICKET.toString(), branchId, Map.of());
    }
}
