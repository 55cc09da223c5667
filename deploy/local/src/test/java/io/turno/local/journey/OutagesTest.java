package io.turno.local.journey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

import io.turno.contracts.event.EventCodec;
import io.turno.contracts.event.Topic;
import io.turno.contracts.ticket.TicketEvent.TicketIssued;
import io.turno.testkit.journey.Customer;
import io.turno.testkit.journey.Customer.Booking;
import io.turno.testkit.journey.Desk;
import io.turno.testkit.journey.Journey;
import org.junit.jupiter.api.Test;

import static io.turno.testkit.journey.Meridian.CARD_SERVICES;
import static io.turno.testkit.journey.Meridian.LONDON;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A branch whose line and whose power fail at any moment, and which loses its disk in the end. {@code -Dturno.outages.seed=…}
 * repeats the same choices (though not the same races).
 */
class OutagesTest extends JourneySuite {
    private static final long SEED = Long.getLong("turno.outages.seed", new Random().nextLong());
    private static final String BRANCH = "branch-0";
    private static final int BLOWS = 2;
    private static final int MOST_BETWEEN_BLOWS = 30;

    private final Random random = new Random(SEED);
    private final Customer ada = journey.customer();
    private final Desk reception = journey.reception();
    private final Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean isOver = new AtomicBoolean();

    @Test
    void shouldLoseNothingThatItAcknowledgedAndRebuildItselfFromItsTopic() throws InterruptedException {
        // Given
        Booking booking = ada.book(CARD_SERVICES, ada.firstFreeStart(CARD_SERVICES));
        awaitCopyAtTheBranch(booking);
        var desk = Thread.ofVirtual().start(this::issueTickets);

        // When
        for (int blow = 0; blow < BLOWS; blow++) {
            suite.link(0).sever();
            letItWork();
            suite.kill(BRANCH);
            boolean startsCutOff = random.nextBoolean();
            if (!startsCutOff) {
                suite.link(0).restore();
            }
            suite.restart(BRANCH);
            letItWork();
            suite.link(0).restore();
        }
        isOver.set(true);
        desk.join();

        // Then
        Journey.await("all told").until(() -> issuedAtTheCentre().containsAll(acknowledged));
        assertThat(issuedAtTheCentre()).as("seed %d: once each", SEED).doesNotHaveDuplicates();
        Journey.await("nothing unsent")
                .until(() -> journey.office().link(LONDON).getInt("unsent") == 0);
        assertThat(journey.office().auditIsIntact()).isTrue();

        // And without its disk it has its plan and its appointments again
        suite.restartWithoutData(BRANCH);
        awaitCopyAtTheBranch(booking);
        journey.time().moveTo(booking.convertToTicketTime());
        reception.awaitTicketOf(booking);
        ada.awaitStatus(booking, "CONVERTED");
    }

    private void issueTickets() {
        while (!isOver.get()) {
            try {
                acknowledged.add(reception.walkIn(CARD_SERVICES).id());
            } catch (Exception | AssertionError notAcknowledged) {
                // It is down, in whatever way REST Assured says so: whoever stands before the kiosk tries again.
                Thread.onSpinWait();
            }
        }
    }

    /** Until so many more tickets were given that the next blow comes at any moment of its work. */
    private void letItWork() {
        int enough = acknowledged.size() + 1 + random.nextInt(MOST_BETWEEN_BLOWS);
        Journey.await("tickets between two blows").until(() -> acknowledged.size() >= enough);
    }

    /** Second copies dropped, as every reader does. */
    private static List<UUID> issuedAtTheCentre() {
        Set<UUID> seen = new HashSet<>();
        var issued = new ArrayList<UUID>();
        for (var record : WholeTopic.read(suite.centralKafka(), Topic.TICKETS)) {
            EventCodec.fromKafka(record)
                    .filter(event -> event.data() instanceof TicketIssued && seen.add(event.id()))
                    .ifPresent(event -> issued.add(UUID.fromString(event.subject())));
        }
        return issued;
    }

    private void awaitCopyAtTheBranch(Booking booking) {
        Journey.await("copy at the branch")
                .until(() -> reception.checkIn(booking).statusCode() == 409);
    }
}
