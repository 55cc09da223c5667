package io.turno.notification.feedback;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.ticket.BranchHeartbeat;
import io.turno.contracts.ticket.FeedbackLink;
import io.turno.contracts.ticket.TicketEvent.TicketDone;
import io.turno.contracts.ticket.TicketFacts;
import io.turno.contracts.ticket.TicketStatus;
import io.turno.notification.Facts;
import io.turno.notification.Mailbox;
import io.turno.notification.Meridian;
import io.turno.notification.Person;
import io.turno.notification.ServiceTest;
import io.turno.support.access.BranchSecret;
import io.turno.support.access.ManageToken;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class FeedbackMessageTest extends ServiceTest {
    private static final Instant OVER = NINE.plusSeconds(1_500);
    private static final URI PHONES = URI.create("https://london.example");

    @ConfigProperty(name = "turno.platform.manage-token-secret")
    String secret;

    private final UUID ticket = UUID.randomUUID();
    private final Person carla = Person.withMail();

    @Test
    void shouldAskOnceHowItWasByTheLinkThatTheBranchKnows() {
        // Given
        phonesReach(Meridian.LONDON);
        Facts visit = confirmed(Facts.booked(carla.id(), NINE));
        Event<TicketDone> done = served(visit);

        // When
        sayAgain(Topic.TICKETS, done);
        served(visit);

        // Then
        await(visit, "feedback", "SENT");
        var branchs = new ManageToken(BranchSecret.of(secret, Meridian.LONDON));
        String link = new FeedbackLink(PHONES)
                .of(ticket, branchs.of(FeedbackLink.boundTo(ticket)))
                .toString();
        var mail = Mailbox.of(carla.email()).getLast();
        assertThat(mail.subject()).isEqualTo("How was your visit? Account opening, London Bank");
        assertThat(mail.piece("text/plain")).contains(link).doesNotContain("/manage/", "when you arrive");
        assertThat(mail.calendars()).isEmpty();
        assertThat(messages(visit))
                .filteredOn(row -> row.kind().equals("feedback"))
                .hasSize(1);
    }

    @Test
    void shouldAskNothingWhereTheOrganisationDoesNotWantTo() {
        // Given
        UUID quiet = UUID.randomUUID();
        publish(silent(Meridian.branch(quiet, ZoneId.of("Europe/London"), 1)));
        phonesReach(quiet);
        Facts visit = confirmed(Facts.booked(carla.id(), NINE).at(quiet));

        // When
        served(visit);

        // Then
        assertThat(await(visit, "feedback", "DROPPED").detail()).isEqualTo("switched-off");
    }

    @Test
    void shouldWaitForTheAddressOfTheBranch() {
        // Given
        UUID shy = UUID.randomUUID();
        publish(Meridian.branch(shy, ZoneId.of("Europe/London"), 1));
        Facts visit = confirmed(Facts.booked(carla.id(), NINE).at(shy));
        served(visit);
        soon().until(() -> message(visit, "feedback").detail(), "no-link"::equals);

        // When
        phonesReach(shy);
        clock.moveTo(OVER.plus(Duration.ofMinutes(10)));

        // Then
        await(visit, "feedback", "SENT");
    }

    @Test
    void shouldNotAskAnyMoreTwoDaysLater() {
        // Given
        phonesReach(Meridian.LONDON);
        Facts visit = confirmed(Facts.booked(carla.id(), NINE));
        clock.moveTo(OVER);
        Event<TicketDone> done = done(visit);
        clock.moveTo(OVER.plus(Duration.ofDays(2)));

        // When
        sayAgain(Topic.TICKETS, done);

        // Then
        assertThat(await(visit, "feedback", "DROPPED").detail()).isEqualTo("too-late");
    }

    private Facts confirmed(Facts visit) {
        known(carla);
        booked(visit);
        await(visit, "confirmation", "SENT");
        return visit;
    }

    private void phonesReach(UUID branch) {
        say(Topic.BRANCHES, branch, new BranchHeartbeat(branch, clock.instant(), 1L, 0, null, PHONES));
    }

    private Event<TicketDone> served(Facts visit) {
        clock.moveTo(OVER);
        Event<TicketDone> done = done(visit);
        sayAgain(Topic.TICKETS, done);
        return done;
    }

    private Event<TicketDone> done(Facts visit) {
        var facts = new TicketFacts(
                ticket,
                visit.branchId(),
                "A001",
                Meridian.ACCOUNT_OPENING,
                visit.id(),
                "AB1234",
                UUID.randomUUID(),
                "1",
                TicketStatus.DONE,
                2,
                NINE,
                NINE,
                5);
        var done = new TicketDone(facts, Duration.ofMinutes(5), Duration.ofMinutes(20));
        return Event.of("/turno/branch", clock.instant(), Meridian.BANK, ticket, done);
    }

    private static BranchPlan silent(BranchPlan plan) {
        var service = plan.services().getFirst();
        return plan.withServices(List.of(service.withPolicy(service.policy().withAskFeedback(false))));
    }
}
