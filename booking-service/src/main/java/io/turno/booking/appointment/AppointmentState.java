package io.turno.booking.appointment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.turno.booking.assignment.Assigned;
import io.turno.booking.capacity.Piece;
import io.turno.booking.form.Answers;
import io.turno.booking.tier.Terms;
import io.turno.contracts.appointment.AppointmentFacts;
import io.turno.contracts.appointment.AppointmentStatus;
import io.turno.contracts.appointment.BranchAppointment;
import io.turno.contracts.appointment.Channel;
import io.turno.contracts.appointment.Verification;
import io.turno.contracts.plan.Price;

/** What is known of an appointment: its fields are the columns of the table. What may happen to it, {@link Appointment} says. */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
abstract class AppointmentState {
    private static final int USUAL_PRIORITY = 2;

    UUID tenantId;
    UUID id;
    UUID branchId;
    List<UUID> serviceIds;
    UUID staffId;
    List<UUID> staffIds;
    List<UUID> counterIds;
    UUID customerId;
    String customerName;
    String code;
    Instant startAt;
    Instant endAt;
    Instant convertsAt;
    Instant cancellableUntil;
    Terms terms;
    int moves;
    Answers answers = Answers.NONE;
    int priority = USUAL_PRIORITY;
    boolean nameOnScreens;
    String phoneMark;
    int partySize;
    AppointmentStatus status;
    Channel channel;
    Verification verification = Verification.NONE;
    String language;
    long planVersion;
    List<Piece> taken;
    Instant holdExpiresAt;
    String holder;
    boolean holdExtended;
    Instant convertRequestedAt;
    String ticketNumber;
    Instant arrivedAt;
    String cancelReason;
    Integer cancelFeePercent;
    Instant createdAt;
    Instant updatedAt;
    long revision;
    int icsSequence;

    void place(Visit visit) {
        tenantId = visit.tenantId();
        branchId = visit.branchId();
        serviceIds = visit.serviceIds();
        staffId = visit.staffId();
        staffIds = visit.assigned().staffIds();
        counterIds = visit.assigned().counterIds();
        startAt = visit.start();
        endAt = visit.end();
        convertsAt = visit.convertsAt();
        terms = visit.terms();
        cancellableUntil = terms.openUntil(startAt, convertsAt);
        partySize = visit.partySize();
        planVersion = visit.planVersion();
        taken = visit.takes();
    }

    /** As it was placed. */
    Visit visit() {
        return new Visit(
                tenantId,
                branchId,
                serviceIds,
                staffId,
                startAt,
                endAt,
                convertsAt,
                terms,
                partySize,
                planVersion,
                taken,
                List.of(),
                new Assigned(staffIds, counterIds, List.of()));
    }

    /** True where it keeps just this place, and still does. */
    boolean isFor(Wish wish, Instant now) {
        return status == AppointmentStatus.HELD
                && now.isBefore(holdExpiresAt)
                && branchId.equals(wish.branchId())
                && startAt.equals(wish.start())
                && partySize == wish.partySize()
                && Objects.equals(staffId, wish.staffId());
    }

    /** True where it is the same visit, however many come. */
    boolean isVisit(Wish wish) {
        return branchId.equals(wish.branchId()) && serviceIds.equals(wish.serviceIds()) && startAt.equals(wish.start());
    }

    /** So much of its price; empty where it has none. */
    Optional<Price> fee(int percent) {
        return terms.share(percent, partySize);
    }

    /** Somebody's, and neither over nor cancelled. */
    boolean isOpen() {
        return !status.isFinal() && status != AppointmentStatus.HELD;
    }

    Recognition recognition() {
        return new Recognition(nameOnScreens, phoneMark);
    }

    void keep(Recognition recognition) {
        nameOnScreens = recognition.nameOnScreens();
        phoneMark = recognition.phoneMark();
    }

    public UUID id() {
        return id;
    }

    UUID tenantId() {
        return tenantId;
    }

    UUID branchId() {
        return branchId;
    }

    UUID customerId() {
        return customerId;
    }

    AppointmentStatus status() {
        return status;
    }

    /** Who was asked for; null where anybody may serve. */
    UUID staffId() {
        return staffId;
    }

    Instant startAt() {
        return startAt;
    }

    Instant holdExpiresAt() {
        return holdExpiresAt;
    }

    Instant arrivedAt() {
        return arrivedAt;
    }

    String code() {
        return code;
    }

    String customerName() {
        return customerName;
    }

    String ticketNumber() {
        return ticketNumber;
    }

    String cancelReason() {
        return cancelReason;
    }

    /** What cancelling cost, in percent of the price; null while it stands. */
    Integer cancelFeePercent() {
        return cancelFeePercent;
    }

    Answers answers() {
        return answers;
    }

    Instant cancellableUntil() {
        return cancellableUntil;
    }

    List<Piece> taken() {
        return taken;
    }

    long revision() {
        return revision;
    }

    /** As other services see it. */
    public AppointmentFacts facts() {
        return new AppointmentFacts(
                id,
                code,
                branchId,
                serviceIds,
                customerId,
                startAt,
                endAt,
                convertsAt,
                partySize,
                status,
                channel,
                verification,
                revision,
                icsSequence,
                planVersion,
                language,
                staffIds,
                counterIds);
    }

    /** As its branch sees it. */
    BranchAppointment forBranch() {
        return new BranchAppointment(facts(), customerName, priority, convertRequestedAt)
                .with(copy -> copy.answers(answers.toOperators())
                        .nameOnScreens(nameOnScreens)
                        .phoneMark(phoneMark));
    }
}
