package io.turno.booking.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import io.turno.booking.BookingRefusal;
import io.turno.booking.tier.Standing;
import io.turno.contracts.appointment.AppointmentEvent;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentBooked;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentCancelled;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentExpired;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentFulfilled;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentHeld;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentNoShow;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentRequested;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentRescheduled;
import io.turno.contracts.appointment.Channel;
import io.turno.support.problem.Refused;

import static io.turno.contracts.appointment.AppointmentStatus.BOOKED;
import static io.turno.contracts.appointment.AppointmentStatus.CANCELLED;
import static io.turno.contracts.appointment.AppointmentStatus.CONVERTED;
import static io.turno.contracts.appointment.AppointmentStatus.EXPIRED;
import static io.turno.contracts.appointment.AppointmentStatus.FULFILLED;
import static io.turno.contracts.appointment.AppointmentStatus.HELD;
import static io.turno.contracts.appointment.AppointmentStatus.NO_SHOW;
import static io.turno.contracts.appointment.AppointmentStatus.PENDING;

/**
 * What may happen to an appointment, and what is said when it does. Every method that changes something raises the
 * revision. The rules about times come with the {@link Visit}.
 */
public final class Appointment extends AppointmentState {

    /** The reason of whoever gives none. */
    static final String CUSTOMER_REQUEST = "customer-request";

    private Appointment() {}

    /** A place kept for somebody who may take it, until then. */
    static Appointment hold(Visit visit, Channel channel, String language, Holder holder, Instant until, Instant now) {
        var held = new Appointment();
        held.holder = holder.name();
        held.id = UuidCreator.getTimeOrderedEpoch();
        held.status = HELD;
        held.channel = channel;
        held.language = language;
        held.holdExpiresAt = until;
        held.createdAt = now;
        held.place(visit);
        held.touch(now);
        return held;
    }

    /** Booked at once, without a hold before it. */
    static Appointment book(Visit visit, Channel channel, Grant grant, Instant now) {
        var booked = hold(visit, channel, grant.attendee().language(), Holder.NOBODY, now, now);
        booked.give(grant);
        return booked;
    }

    AppointmentHeld held() {
        return new AppointmentHeld(facts(), holdExpiresAt);
    }

    /** That it is booked or, where staff have to approve it, asked for. */
    AppointmentEvent granted() {
        return status == PENDING ? new AppointmentRequested(facts()) : new AppointmentBooked(facts());
    }

    /** The person decided. A hold that ran out is confirmed too, where its place could be taken again. */
    AppointmentEvent confirm(Visit visit, Grant grant, Instant now) {
        if (status != HELD && status != EXPIRED) {
            throw new Refused(BookingRefusal.ALREADY_CLOSED);
        }
        place(visit);
        give(grant);
        touch(now);
        return granted();
    }

    /** Once, by as much as it lived at first. */
    AppointmentHeld extend(Duration by, Instant now) {
        if (status != HELD || holdExtended || !now.isBefore(holdExpiresAt)) {
            throw new Refused(BookingRefusal.HOLD_EXPIRED, "A hold can be extended once, while it lives.");
        }
        holdExpiresAt = holdExpiresAt.plus(by);
        holdExtended = true;
        touch(now);
        return held();
    }

    AppointmentExpired expire(Instant now) {
        if (status != HELD) {
            throw new Refused(BookingRefusal.ALREADY_CLOSED);
        }
        status = EXPIRED;
        taken = List.of();
        touch(now);
        return new AppointmentExpired(facts());
    }

    /** Staff say yes. */
    AppointmentBooked approve(Instant now) {
        mustBePending();
        if (!now.isBefore(startAt)) {
            throw new Refused(BookingRefusal.TOO_LATE, "Its time has come already.");
        }
        status = BOOKED;
        touch(now);
        return new AppointmentBooked(facts());
    }

    /** Nobody says yes. */
    AppointmentCancelled decline(String reason, Instant now) {
        mustBePending();
        return end(reason, 0, now);
    }

    /** Keeps the id, the code, and what was agreed when it was booked. */
    AppointmentRescheduled reschedule(Visit visit, String reason, boolean byStaff, Instant now) {
        mustBeOpen();
        Standing standing = standing(now);
        if (status == CONVERTED) {
            throw new Refused(BookingRefusal.TOO_LATE, "It is in the branch's queue already.");
        }
        if (!byStaff && !standing.mayMove()) {
            throw new Refused(standing.isLocked() ? BookingRefusal.TOO_LATE : BookingRefusal.RESCHEDULE_LIMIT);
        }
        if (!byStaff && standing.countsMoves()) {
            moves++;
        }
        Instant previousStart = startAt;
        Instant previousEnd = endAt;
        place(visit.under(terms));
        convertRequestedAt = null;
        icsSequence++;
        touch(now);
        return new AppointmentRescheduled(facts(), previousStart, previousEnd, reason);
    }

    /** What it costs was agreed on; staff who have another reason than that the customer asked for it waive that. */
    AppointmentCancelled cancel(String reason, boolean byStaff, Instant now) {
        mustBeOpen();
        Standing standing = standing(now);
        if (!byStaff && !standing.mayCancel()) {
            throw new Refused(
                    BookingRefusal.TOO_LATE, standing.isLocked() ? null : "It can still be moved, but not cancelled.");
        }
        boolean waived = byStaff && !reason.equals(CUSTOMER_REQUEST);
        return end(reason, waived ? 0 : standing.feePercent(), now);
    }

    private AppointmentCancelled end(String reason, int feePercent, Instant now) {
        status = CANCELLED;
        cancelReason = reason;
        cancelFeePercent = feePercent;
        taken = List.of();
        icsSequence++;
        touch(now);
        return new AppointmentCancelled(facts(), reason);
    }

    /** The branch is asked to make it a ticket now. @return false where that was asked or done before */
    boolean requestConversion(Instant now) {
        if (status == CONVERTED || (status == BOOKED && convertRequestedAt != null)) {
            return false;
        }
        if (status != BOOKED) {
            throw new Refused(BookingRefusal.NOT_CONVERTIBLE);
        }
        convertRequestedAt = now;
        touch(now);
        return true;
    }

    /** The branch made it a ticket. @return false where that is no news, or of a time it was moved away from */
    boolean converted(String number, Instant dueAt, Instant now) {
        if (status != BOOKED || !convertsAt.equals(dueAt)) {
            return false;
        }
        status = CONVERTED;
        ticketNumber = number;
        touch(now);
        return true;
    }

    /** @return false where that is no news */
    boolean arrived(Instant at, Instant now) {
        if (arrivedAt != null || (status != BOOKED && status != CONVERTED)) {
            return false;
        }
        arrivedAt = at;
        touch(now);
        return true;
    }

    /** What physically happened wins, whatever was written here meanwhile. */
    AppointmentFulfilled fulfil(Instant servedAt, Instant now) {
        status = FULFILLED;
        taken = List.of();
        touch(now);
        return new AppointmentFulfilled(facts(), servedAt);
    }

    AppointmentNoShow missed(Instant now) {
        status = NO_SHOW;
        taken = List.of();
        touch(now);
        return new AppointmentNoShow(facts());
    }

    /**
     * What closed it at the branch was undone. It takes no capacity again: the person is there already, and its place may be
     * somebody else's by now.
     *
     * @param freeCode its own, or another one where somebody has got that meanwhile
     */
    void reopen(String number, String freeCode, Instant now) {
        status = CONVERTED;
        ticketNumber = number;
        code = freeCode;
        touch(now);
    }

    /** The person it is for turned out to have another record. */
    void handOver(UUID toCustomerId, Instant now) {
        customerId = toCustomerId;
        touch(now);
    }

    /** @return false where that is no news, or too late: the ticket has a priority of its own */
    boolean prioritise(int newPriority, Instant now) {
        if (priority == newPriority || (status != PENDING && status != BOOKED)) {
            return false;
        }
        priority = newPriority;
        touch(now);
        return true;
    }

    /** @return false where that is no news */
    boolean recognise(Recognition newRecognition, Instant now) {
        if (recognition().equals(newRecognition)) {
            return false;
        }
        keep(newRecognition);
        touch(now);
        return true;
    }

    /** What the customer may change of it now. A request costs nothing: nobody relies on it yet. */
    Standing standing(Instant now) {
        return Standing.now(ahead(now));
    }

    List<Standing> ahead(Instant now) {
        return switch (status) {
            case PENDING -> List.of(Standing.freeUntil(startAt));
            case BOOKED -> terms.ahead(startAt, convertsAt, moves, now);
            case HELD, CONVERTED, FULFILLED, CANCELLED, NO_SHOW, EXPIRED -> List.of();
        };
    }

    private void give(Grant grant) {
        Attendee attendee = grant.attendee();
        status = grant.status();
        customerId = attendee.customerId();
        customerName = attendee.name();
        language = attendee.language();
        priority = attendee.priority();
        answers = attendee.answers();
        verification = grant.verification();
        keep(attendee.recognition());
        code = grant.code();
        holdExpiresAt = null;
    }

    private void mustBeOpen() {
        if (!isOpen()) {
            throw new Refused(BookingRefusal.ALREADY_CLOSED);
        }
    }

    private void mustBePending() {
        if (status != PENDING) {
            throw new Refused(BookingRefusal.NOT_PENDING);
        }
    }

    private void touch(Instant now) {
        updatedAt = now;
        revision++;
    }
}
