package io.turno.notification.message;

import java.io.StringReader;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentBooked;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentHeld;
import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.delivery.DeliveryOutcome;
import io.turno.contracts.event.Topic;
import io.turno.notification.Facts;
import io.turno.notification.Mailbox;
import io.turno.notification.Meridian;
import io.turno.notification.Person;
import io.turno.notification.ServiceTest;
import io.turno.support.access.ManageToken;
import io.turno.testkit.events.EventLog;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ConfirmationTest extends ServiceTest {
    @Inject
    ManageToken tokens;

    @Test
    void shouldMailAConfirmationWithAllItsPartsWhenBooked() throws Exception {
        Person carla = known(Person.withMail());

        Facts visit = booked(carla);

        await(visit, "confirmation", "SENT");
        var mail = Mailbox.of(carla.email()).getFirst();
        String link = "/manage/" + visit.id() + "?token=" + tokens.of(visit.id());
        assertThat(mail.subject()).isEqualTo("Confirmed: Account opening, 15 Mar 2027, 09:00");
        assertThat(mail.from()).isEqualTo("Turno <appointments@turno.local>");
        assertThat(mail.piece("text/plain")).contains("Hello Carla", "AB1234", "1 Example Street", link);
        assertThat(mail.piece("text/html")).contains("<html lang=\"en\" dir=\"ltr\">", visit.id() + "?token=");
        assertThat(mail.calendars()).hasSize(2);
        assertThat(mail.calendars())
                .allMatch(piece -> piece.type().replace("\"", "").contains("method=REQUEST"));
        assertThat(mail.calendars()).extracting(Mailbox.Piece::fileName).contains("appointment.ics");
        for (var piece : mail.calendars()) {
            var event = new CalendarBuilder()
                    .build(new StringReader(piece.content()))
                    .getComponent(Component.VEVENT)
                    .orElseThrow();
            assertThat(event.getRequiredProperty(Property.UID).getValue()).isEqualTo(visit.id() + "@turno.local");
        }
    }

    @Test
    void shouldTellTheOthersWhenItIsSent() throws Exception {
        try (var log = EventLog.of(broker(), Topic.DELIVERIES, Topic.AUDIT)) {
            Facts visit = booked(known(Person.withMail()));

            var outcome = log.await(
                    DeliveryOutcome.class, said -> said.appointmentId().equals(visit.id()));

            assertThat(outcome.tenantId()).isEqualTo(Meridian.BANK);
            assertThat(outcome.data().status()).isEqualTo(DeliveryOutcome.Status.SENT);
            assertThat(outcome.data().kind()).isEqualTo("confirmation");
            assertThat(outcome.data().channel()).isEqualTo("email");
            assertThat(outcome.data().provider()).isEqualTo("smtp");
            assertThat(outcome.data().attempts()).isEqualTo(1);
            var entry = log.await(AuditEntry.class, said -> said.entityId()
                    .equals(outcome.data().messageId().toString()));
            assertThat(entry.data().action()).isEqualTo("message.sent");
            assertThat(entry.data().branchId()).isEqualTo(Meridian.LONDON);
            assertThat(entry.data().details()).containsEntry("kind", "confirmation");
        }
    }

    @Test
    void shouldWriteInTheCustomersLanguageWhenThatIsKnown() {
        Person carla = known(Person.withMail().speaking("ar"));

        Facts visit = booked(carla);

        await(visit, "confirmation", "SENT");
        var mail = Mailbox.of(carla.email()).getFirst();
        assertThat(mail.subject()).startsWith("تم التأكيد: فتح حساب");
        assertThat(mail.piece("text/html")).contains("dir=\"rtl\"", "لندن");
    }

    @Test
    void shouldSayItInTheOrganisationsWordsWhenItHasSomeInThatLanguage() {
        Person carla = known(Person.withMail());
        Person ana = known(Person.withMail().speaking("es"));
        UUID wordy = UUID.randomUUID();
        var own = Map.of("en", Map.of("confirmation.subject", "See you soon: {service}, {when}"));
        publish(Meridian.branch(wordy, ZoneId.of("Europe/London"), 1).withTexts(own));

        Facts inEnglish = booked(Facts.booked(carla.id(), NINE).at(wordy));
        Facts inSpanish = booked(Facts.booked(ana.id(), NINE).at(wordy));

        await(inEnglish, "confirmation", "SENT");
        await(inSpanish, "confirmation", "SENT");
        var english = Mailbox.of(carla.email()).getFirst();
        assertThat(english.subject()).isEqualTo("See you soon: Account opening, 15 Mar 2027, 09:00");
        assertThat(english.piece("text/html")).contains("<title>See you soon: Account opening");
        assertThat(Mailbox.of(ana.email()).getFirst().subject()).startsWith("Confirmada: Apertura de cuenta");
    }

    @Test
    void shouldSayItOnceWhenTheEventComesTwice() {
        Person carla = known(Person.withMail());
        var news = new AppointmentBooked(Facts.booked(carla.id(), NINE).toEvent());
        var event = tell(news);

        tellAgain(event, news);
        tell(news);

        Facts after = booked(carla);
        await(after, "confirmation", "SENT");
        assertThat(Mailbox.of(carla.email())).hasSize(2);
    }

    @Test
    void shouldWaitForTheContactWhenTheAppointmentIsQuicker() {
        Person carla = Person.withMail();
        Facts visit = booked(carla);
        soon().untilAsserted(() ->
                assertThat(message(visit, "confirmation").detail()).isEqualTo("no-contact"));

        known(carla);

        Row sent = await(visit, "confirmation", "SENT");
        assertThat(sent.attempts()).isEqualTo(1);
        assertThat(Mailbox.of(carla.email())).hasSize(1);
    }

    @Test
    void shouldWaitForThePlanWhenTheAppointmentIsQuicker() {
        Person carla = known(Person.withMail());
        UUID newBranch = UUID.randomUUID();
        Facts visit = booked(Facts.booked(carla.id(), NINE).at(newBranch));
        soon().untilAsserted(() ->
                assertThat(message(visit, "confirmation").detail()).isEqualTo("no-plan"));

        publish(Meridian.branch(newBranch, ZoneId.of("Asia/Kathmandu"), 1));

        await(visit, "confirmation", "SENT");
        assertThat(Mailbox.of(carla.email()).getFirst().subject()).contains("14:45");
        assertThat(messages(visit)).extracting(Row::kind).contains("reminder-PT24H", "reminder-PT30M");
    }

    @Test
    void shouldGiveUpWithARecordWhenTheContactNeverComes() throws Exception {
        try (var log = EventLog.of(broker(), Topic.DELIVERIES)) {
            Facts visit = booked(Person.withMail());
            soon().untilAsserted(() ->
                    assertThat(message(visit, "confirmation").detail()).isEqualTo("no-contact"));

            clock.moveTo(NOON_LONG_BEFORE.plus(Duration.ofMinutes(61)));

            var outcome = log.await(
                    DeliveryOutcome.class, said -> said.appointmentId().equals(visit.id()));
            assertThat(outcome.data().status()).isEqualTo(DeliveryOutcome.Status.DROPPED);
            assertThat(outcome.data().detail()).isEqualTo("no-contact");
        }
    }

    @Test
    void shouldRecordThatNobodyIsToldWhenThereIsNoCustomer() {
        Facts visit = booked(Facts.booked(null, NINE));

        assertThat(await(visit, "confirmation", "DROPPED").detail()).isEqualTo("no-customer");
    }

    @Test
    void shouldSayNothingWhenAPlaceIsOnlyHeld() {
        Person carla = known(Person.withMail());
        Facts held = Facts.booked(carla.id(), NINE);
        tell(new AppointmentHeld(held.toEvent(), NINE));

        Facts after = booked(carla);

        await(after, "confirmation", "SENT");
        assertThat(messages(held)).isEmpty();
        assertThat(Mailbox.of(carla.email())).hasSize(1);
    }
}
