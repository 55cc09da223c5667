package io.turno.local.history;

import java.util.List;
import java.util.UUID;

/**
 * Something that a client asked for, however often it had to ask, and what it was told.
 *
 * @param key the {@code Idempotency-Key}, the same at every attempt; also the name that an appointment is booked under
 * @param about the appointment that was to change; null where there was none yet
 * @param answers every answer that said it was done
 * @param isUncertain some attempt got no answer, so it may be done whatever the other attempts were told
 */
record Deed(String key, Action action, UUID about, List<State> answers, boolean isUncertain) {
    Deed {
        answers = List.copyOf(answers);
    }

    /** What clients do, and the word for it in an appointment's history. */
    enum Action {
        HOLD("appointment.held"),
        EXTEND("appointment.hold-extended"),
        RELEASE("appointment.expired"),
        BOOK("appointment.booked"),
        CONFIRM("appointment.booked"),
        MOVE("appointment.rescheduled"),
        CANCEL("appointment.cancelled");

        final String inHistory;

        Action(String inHistory) {
            this.inHistory = inHistory;
        }

        /** Whether the appointment bears the deed's key as its name afterwards. */
        boolean names() {
            return this == BOOK || this == CONFIRM;
        }
    }

    boolean isAcknowledged() {
        return !answers.isEmpty();
    }

    boolean isPossible() {
        return isAcknowledged() || isUncertain;
    }

    /** Whether it made this appointment, or changed it, or may have. */
    boolean concerns(Stored appointment) {
        UUID id = appointment.state().id();
        return id.equals(about)
                || answers.stream().anyMatch(answer -> answer.id().equals(id))
                || (action.names() && key.equals(appointment.name()));
    }
}
