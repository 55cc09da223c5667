package io.turno.notification.message;

import java.time.Duration;
import java.time.Instant;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentNoShow;
import io.turno.contracts.appointment.AppointmentStatus;
import io.turno.notification.Facts;
import io.turno.notification.Mailbox;
import io.turno.notification.Person;
import io.turno.notification.ServiceTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ReminderTest extends ServiceTest {
    private static final Duration DAY = Duration.ofHours(24);

    @Test
    void shouldRemindWhenTheTimeComes() {
        Person carla = known(Person.withMail());
        Facts visit = confirmed(carla);

        clock.moveTo(NINE.minus(DAY).plusSeconds(1));

        await(visit, "reminder-PT24H", "SENT");
        assertThat(Mailbox.of(carla.email()))
                .extracting(Mailbox.Mail::subject)
                .containsExactly(
                        "Confirmed: Account opening, 15 Mar 2027, 09:00",
                        "Reminder: Account opening, 15 Mar 2027, 09:00");
        assertThat(Mailbox.of(carla.email()).getLast().calendars()).isEmpty();
        assertThat(message(visit, "reminder-PT30M").state()).isEqualTo("WAITING");
    }

    @Test
    void shouldRemindOfTheNewTimeOnlyWhenMoved() {
        Person carla = known(Person.withMail());
        Facts visit = confirmed(carla);
        Instant tenNextDay = NINE.plus(DAY).plus(Duration.ofHours(1));

        Facts moved = moved(visit, tenNextDay);
        await(moved, "change", "SENT");
        clock.moveTo(tenNextDay.minus(DAY).plusSeconds(1));
        await(moved, "reminder-PT24H", "SENT");

        assertThat(messages(visit))
                .filteredOn(row -> row.kind().startsWith("reminder") && row.sequence() == 0)
                .hasSize(2)
                .allMatch(row -> row.state().equals("DROPPED") && row.detail().equals("superseded"));
        assertThat(Mailbox.of(carla.email()))
                .extracting(Mailbox.Mail::subject)
                .containsExactly(
                        "Confirmed: Account opening, 15 Mar 2027, 09:00",
                        "New time: Account opening, 16 Mar 2027, 10:00",
                        "Reminder: Account opening, 16 Mar 2027, 10:00");
        assertThat(Mailbox.of(carla.email()).get(1).piece("text/calendar"))
                .contains("METHOD:REQUEST", "SEQUENCE:1", "DTSTART;TZID=Europe/London:20270316T100000");
    }

    @Test
    void shouldTakeItOutOfTheCalendarAndNotRemindWhenCancelled() {
        Person carla = known(Person.withMail());
        Facts visit = confirmed(carla);

        Facts cancelled = cancelled(visit);
        await(cancelled, "cancellation", "SENT");
        clock.moveTo(NINE.minus(Duration.ofMinutes(29)));

        assertThat(messages(visit))
                .filteredOn(row -> row.kind().startsWith("reminder"))
                .hasSize(2)
                .allMatch(row -> row.state().equals("DROPPED") && row.detail().equals("cancelled"));
        assertThat(Mailbox.of(carla.email())).hasSize(2);
        assertThat(Mailbox.of(carla.email()).getLast().piece("text/calendar"))
                .contains("METHOD:CANCEL", "SEQUENCE:1", "STATUS:CANCELLED", "UID:" + visit.id());
    }

    @Test
    void shouldDropTheReminderWithARecordWhenMuchTooLate() {
        Person carla = known(Person.withMail());
        Facts visit = confirmed(carla);

        clock.moveTo(NINE.minus(Duration.ofHours(11)));

        assertThat(await(visit, "reminder-PT24H", "DROPPED").detail()).isEqualTo("too-late");
        assertThat(Mailbox.of(carla.email())).hasSize(1);
    }

    @Test
    void shouldDropTheRemindersWhenThePersonDidNotCome() {
        Facts visit = confirmed(known(Person.withMail()));

        tell(new AppointmentNoShow(visit.now(AppointmentStatus.NO_SHOW).toEvent()));

        assertThat(await(visit, "reminder-PT24H", "DROPPED").detail()).isEqualTo("over");
    }

    private Facts confirmed(Person person) {
        Facts visit = booked(person);
        await(visit, "confirmation", "SENT");
        return visit;
    }
}
