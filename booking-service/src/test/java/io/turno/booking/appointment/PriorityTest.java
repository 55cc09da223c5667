package io.turno.booking.appointment;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.booking.Bank;
import io.turno.booking.Reception;
import io.turno.booking.ServiceTest;
import io.turno.booking.Visitor;
import io.turno.booking.Visitor.Booking;
import io.turno.contracts.appointment.AppointmentStatus;
import io.turno.contracts.appointment.BranchAppointment;
import io.turno.contracts.event.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Flags of the person raise the priority at the branch. */
@QuarkusTest
class PriorityTest extends ServiceTest {

    @ParameterizedTest
    @ValueSource(strings = {"VIP", "DISABLED", "PREGNANT"})
    void shouldRaiseByOneWhoeverHasAFlagAtBooking(String flag) {
        // Given
        var ada = Visitor.of(bank);
        var before = ada.booked(bank.cards, Bank.at(3, 10, 0));
        ada.cancel(before).then().statusCode(200);
        flag(ada, List.of(flag));

        // When
        var booking = ada.booked(bank.cards, Bank.at(3, 11, 0));

        // Then
        assertThat(atBranch(before, AppointmentStatus.BOOKED, 2)).isNotNull();
        assertThat(atBranch(booking, AppointmentStatus.BOOKED, 1)).isNotNull();
    }

    @Test
    void shouldFollowTheFlagsForWhatIsStillToCome() {
        // Given
        var ada = Visitor.of(bank);
        var cancelled = ada.booked(bank.cards, Bank.at(3, 10, 0));
        ada.cancel(cancelled).then().statusCode(200);
        var open = ada.booked(bank.cards, Bank.at(3, 11, 0));

        // When
        flag(ada, List.of("VIP", "PREGNANT"));
        var raised = atBranch(open, AppointmentStatus.BOOKED, 1);
        flag(ada, List.of());

        // Then
        assertThat(atBranch(
                        open, AppointmentStatus.BOOKED, 2, raised.appointment().revision() + 1))
                .isNotNull();
        assertThat(log(Topic.ofBranch(bank.branch)).all(BranchAppointment.class))
                .noneMatch(news -> news.data().appointment().id().equals(cancelled.id())
                        && news.data().priority() == 1);
    }

    @Test
    void shouldTakeOverThePriorityOfADuplicate() {
        // Given
        var ada = Visitor.of(bank);
        var twin = Visitor.of(bank);
        var open = ada.booked(bank.cards, Bank.at(3, 10, 0));
        twin.booked(bank.cards, Bank.at(3, 11, 0));
        flag(twin, List.of("DISABLED"));
        var reception = Reception.of(bank);

        // When
        reception.merge(customer(ada), customer(twin)).then().statusCode(200);

        // Then
        assertThat(atBranch(open, AppointmentStatus.BOOKED, 1)).isNotNull();
    }

    private UUID customer(Visitor visitor) {
        return Reception.of(bank).customer(visitor.email);
    }

    private void flag(Visitor visitor, List<String> flags) {
        var reception = Reception.of(bank);
        UUID customer = customer(visitor);
        String version = reception.read(customer).header("ETag");
        reception.edit(customer, version, Map.of("flags", flags)).then().statusCode(200);
    }

    private BranchAppointment atBranch(Booking booking, AppointmentStatus status, int priority) {
        return atBranch(booking, status, priority, 1);
    }

    private BranchAppointment atBranch(Booking booking, AppointmentStatus status, int priority, long since) {
        return log(Topic.ofBranch(bank.branch))
                .await(
                        BranchAppointment.class,
                        news -> news.appointment().id().equals(booking.id())
                                && news.appointment().status() == status
                                && news.appointment().revision() >= since
                                && news.priority() == priority)
                .data();
    }
}
