package io.turno.notification.message;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentBooked;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentRequested;
import io.turno.contracts.appointment.AppointmentStatus;
import io.turno.notification.Facts;
import io.turno.notification.Mailbox;
import io.turno.notification.Person;
import io.turno.notification.ServiceTest;
import io.turno.notification.TwilioStandIn;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of an appointment that staff have to approve. */
@QuarkusTest
class RequestTest extends ServiceTest {

    @Test
    void shouldMailThatItWasReceivedWithoutAnInvitationOrReminders() {
        // Given
        Person carla = known(Person.withMail());

        // When
        Facts request = requested(carla);

        // Then
        await(request, "request", "SENT");
        var mail = Mailbox.of(carla.email()).getFirst();
        assertThat(mail.subject()).isEqualTo("Requested: Account opening, 15 Mar 2027, 09:00");
        assertThat(mail.calendars()).isEmpty();
        assertThat(messages(request)).extracting(Row::kind).containsExactly("request");
    }

    @Test
    void shouldTextThatItWasReceivedToWhoPrefersThat() {
        // Given
        String number = "+4477009" + ThreadLocalRandom.current().nextInt(10_000, 100_000);
        Person omar = known(Person.withPhone(number));

        // When
        Facts request = requested(omar);

        // Then
        assertThat(await(request, "request", "SENT").channel()).isEqualTo("sms");
        assertThat(TwilioStandIn.takenFor(number).getFirst().get("Body"))
                .startsWith("London Bank: we received your request AB1234");
    }

    @Test
    void shouldConfirmWithAnInvitationAndRemindersWhenApproved() {
        // Given
        Person carla = known(Person.withMail());
        Facts request = requested(carla);
        await(request, "request", "SENT");

        // When
        tell(new AppointmentBooked(request.now(AppointmentStatus.BOOKED).toEvent()));

        // Then
        await(request, "confirmation", "SENT");
        assertThat(Mailbox.of(carla.email()).getLast().calendars()).isNotEmpty();
        soon().untilAsserted(() ->
                assertThat(messages(request)).extracting(Row::kind).contains("reminder-PT24H", "reminder-PT30M"));
    }

    @Test
    void shouldSayThatItIsCancelledWhenDeclined() {
        // Given
        Person carla = known(Person.withMail());
        Facts request = requested(carla);
        await(request, "request", "SENT");

        // When
        cancelled(request);

        // Then
        await(request, "cancellation", "SENT");
        assertThat(Mailbox.of(carla.email()).getLast().subject()).startsWith("Cancelled: Account opening");
    }

    @Test
    void shouldStillBeARequestWhenMoved() {
        // Given
        Person carla = known(Person.withMail());
        Facts request = requested(carla);
        await(request, "request", "SENT");

        // When
        Facts moved = moved(request, NINE.plus(Duration.ofHours(1)));

        // Then
        soon().untilAsserted(() -> assertThat(Mailbox.of(carla.email())).hasSize(2));
        assertThat(Mailbox.of(carla.email()).getLast().subject())
                .isEqualTo("Requested: Account opening, 15 Mar 2027, 10:00");
        assertThat(messages(moved)).extracting(Row::kind).containsOnly("request");
    }

    private Facts requested(Person person) {
        Facts request = Facts.booked(person.id(), NINE).waiting();
        tell(new AppointmentRequested(request.toEvent()));
        return request;
    }
}
