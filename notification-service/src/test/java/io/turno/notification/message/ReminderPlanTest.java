package io.turno.notification.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.turno.notification.message.ReminderPlan.Reminder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReminderPlanTest {
    private static final Instant NINE = Instant.parse("2026-12-01T09:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration FOUR_HOURS = Duration.ofHours(4);
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    @Test
    void shouldRemindBeforeTheStartByEachIntervalWhenBookedEarly() {
        var plan = ReminderPlan.of(NINE, NINE.minus(Duration.ofDays(3)), List.of(HALF_HOUR, DAY, FOUR_HOURS));

        assertThat(plan)
                .containsExactly(
                        new Reminder(MessageKind.reminder(DAY), NINE.minus(DAY)),
                        new Reminder(MessageKind.reminder(FOUR_HOURS), NINE.minus(FOUR_HOURS)),
                        new Reminder(MessageKind.reminder(HALF_HOUR), NINE.minus(HALF_HOUR)));
    }

    @Test
    void shouldLeaveOutWhatTheConfirmationHasJustSaidWhenBookedLate() {
        var plan = ReminderPlan.of(NINE, NINE.minus(FOUR_HOURS), List.of(DAY, FOUR_HOURS, HALF_HOUR));

        assertThat(plan).extracting(Reminder::kind).containsExactly(MessageKind.reminder(HALF_HOUR));
    }

    @Test
    void shouldRemindOnceWhenAnIntervalIsGivenTwiceAndNeverAtTheStart() {
        var plan = ReminderPlan.of(NINE, NINE.minus(DAY), List.of(HALF_HOUR, HALF_HOUR, Duration.ZERO));

        assertThat(plan).hasSize(1);
    }

    @Test
    void shouldNameRemindersByTheirIntervalWhenTheyAreKept() {
        MessageKind reminder = MessageKind.reminder(DAY);

        assertThat(reminder.name()).isEqualTo("reminder-PT24H");
        assertThat(MessageKind.named("reminder-PT24H")).isEqualTo(reminder);
        assertThat(MessageKind.named("cancellation")).isEqualTo(MessageKind.CANCELLATION);
    }
}
