package io.turno.contracts.appointment;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.turno.contracts.event.EventData;
import io.turno.contracts.event.EventType;
import io.turno.contracts.event.MayBeAbsent;

/**
 * The whole state of one appointment, as its branch needs it; topic {@code turno.branch.<branch id>}, key appointment id.
 * Compacted: the newest record is the truth, so a wiped branch rebuilds itself from the topic alone.
 *
 * @param customerName as the operator greets the person; the only personal data a branch gets
 * @param priority 1 (first) to 3; default 2
 * @param convertRequestedAt when someone asked the centre to convert it early; null if nobody did
 * @param answers to the questions whose answers operators see, by their keys
 * @param nameOnScreens whether the person agreed to be named on screens that everybody reads; false where absent
 * @param phoneMark by which the branch recognises the person's number without knowing it; absent where there is none
 */
@RecordBuilder
@EventType("turno.branch.appointment.v1")
public record BranchAppointment(
        AppointmentFacts appointment,
        @MayBeAbsent String customerName,
        int priority,
        @MayBeAbsent Instant convertRequestedAt,
        @MayBeAbsent Map<String, String> answers,
        @MayBeAbsent Boolean nameOnScreens,
        @MayBeAbsent String phoneMark)
        implements EventData, BranchAppointmentBuilder.With {
    public BranchAppointment {
        answers = Map.copyOf(Objects.requireNonNullElse(answers, Map.of()));
        nameOnScreens = Objects.requireNonNullElse(nameOnScreens, false);
    }

    /** Without answers, and without a phone. */
    public BranchAppointment(
            AppointmentFacts appointment, String customerName, int priority, Instant convertRequestedAt) {
        this(appointment, customerName, priority, convertRequestedAt, Map.of(), false, null);
    }
}
