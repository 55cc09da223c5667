package io.turno.notification.dispatch;

import java.time.Duration;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentBooked;
import io.turno.contracts.appointment.AppointmentFacts;
import io.turno.notification.Facts;
import io.turno.notification.Mailbox;
import io.turno.notification.Person;
import io.turno.notification.ServiceTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class SendDueMessageTest extends ServiceTest {

    @Test
    void shouldSendAgainUnderTheSameIdWhenASenderDiedBeforeSayingSo() {
        Person carla = known(Person.withMail());
        Facts visit = booked(carla);
        Row sent = await(visit, "confirmation", "SENT");

        heldBySomebody(sent.id(), "- interval '1 second'");

        soon().untilAsserted(() -> assertThat(Mailbox.of(carla.email())).hasSize(2));
        assertThat(Mailbox.of(carla.email()))
                .extracting(Mailbox.Mail::id)
                .containsOnly("<" + sent.id() + "@turno.local>");
        assertThat(await(visit, "confirmation", "SENT").attempts()).isEqualTo(2);
    }

    @Test
    void shouldLeaveAMessageAloneWhenItsSenderStillHoldsIt() {
        Person carla = known(Person.withMail());
        Facts visit = booked(carla);
        Row sent = await(visit, "confirmation", "SENT");

        heldBySomebody(sent.id(), "+ interval '1 hour'");
        Facts later = booked(carla);

        await(later, "confirmation", "SENT");
        assertThat(message(visit, "confirmation").state()).isEqualTo("SENDING");
        assertThat(Mailbox.of(carla.email())).hasSize(2);
        heldBySomebody(sent.id(), "- interval '1 second'");
        await(visit, "confirmation", "SENT");
    }

    @Test
    void shouldKeepTheOrderOfAnAppointmentWhenItsConfirmationIsStillBeingSent() {
        Person carla = known(Person.withMail());
        Facts visit = booked(carla);
        Row confirmation = await(visit, "confirmation", "SENT");
        heldBySomebody(confirmation.id(), "+ interval '1 hour'");

        Facts cancelled = cancelled(visit);
        Facts later = booked(carla);

        await(later, "confirmation", "SENT");
        assertThat(message(cancelled, "cancellation").state()).isEqualTo("WAITING");
        heldBySomebody(confirmation.id(), "- interval '1 second'");
        await(cancelled, "cancellation", "SENT");
        assertThat(message(visit, "confirmation").detail()).isEqualTo("cancelled");
    }

    @Test
    void shouldTryAgainLaterWhenTheMailServerIsBusy() {
        Person carla = known(Person.withMail());
        Facts[] visit = new Facts[1];
        Mailbox.whileBusy(() -> {
            visit[0] = booked(carla);
            soon().untilAsserted(() -> assertThat(message(visit[0], "confirmation"))
                    .matches(row -> row.state().equals("WAITING") && row.attempts() == 1));
        });
        assertThat(message(visit[0], "confirmation").detail()).isEqualTo("smtp-451");

        clock.moveTo(clock.instant().plus(Duration.ofSeconds(6)));

        assertThat(await(visit[0], "confirmation", "SENT").attempts()).isEqualTo(2);
        assertThat(Mailbox.of(carla.email())).hasSize(1);
    }

    @Test
    void shouldFailForGoodWhenEveryAttemptIsUsed() {
        Person carla = known(Person.withMail());
        Facts[] visit = new Facts[1];
        Mailbox.whileBusy(() -> {
            visit[0] = booked(carla);
            soon().untilAsserted(() -> assertThat(message(visit[0], "confirmation"))
                    .matches(row -> row.state().equals("WAITING") && row.attempts() == 1));

            triedSevenTimes(message(visit[0], "confirmation").id());

            await(visit[0], "confirmation", "FAILED");
        });
        assertThat(message(visit[0], "confirmation").attempts()).isEqualTo(8);
        assertThat(await(visit[0], "confirmation", "DROPPED").detail()).isEqualTo("no-channel-left");
    }

    @Test
    void shouldNotStandInTheWayWhenAMessageCannotBeWritten() {
        Person carla = known(Person.withMail());
        Facts broken = Facts.booked(carla.id(), NINE);
        tell(new AppointmentBooked(withoutCode(broken.toEvent())));
        soon().untilAsserted(() -> assertThat(message(broken, "confirmation"))
                .matches(row -> row.state().equals("WAITING") && "internal-error".equals(row.detail())));

        Facts sound = booked(carla);

        await(sound, "confirmation", "SENT");
        assertThat(message(broken, "confirmation").attempts()).isEqualTo(1);
    }

    private static AppointmentFacts withoutCode(AppointmentFacts facts) {
        return new AppointmentFacts(
                facts.id(),
                null,
                facts.branchId(),
                facts.serviceIds(),
                facts.customerId(),
                facts.start(),
                facts.end(),
                facts.convertToTicketTime(),
                facts.partySize(),
                facts.status(),
                facts.channel(),
                facts.verification(),
                facts.revision(),
                facts.icsSequence(),
                facts.planVersion(),
                facts.language());
    }

    /** As if another instance had claimed it. */
    private void heldBySomebody(UUID messageId, String leaseFromNow) {
        database.acrossTenants(handle -> handle.execute(
                "update message set state = 'SENDING', leased_until = clock_timestamp() " + leaseFromNow
                        + " where id = ?",
                messageId));
    }

    private void triedSevenTimes(UUID messageId) {
        database.acrossTenants(handle ->
                handle.execute("update message set attempts = 7, due_at = ? where id = ?", clock.instant(), messageId));
    }
}
