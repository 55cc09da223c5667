package io.turno.booking.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import io.turno.booking.BookingRefusal;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentBooked;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentCancelled;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentExpired;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentFulfilled;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentHeld;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentNoShow;
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

/**
 * What may happen to an appointment, and what is said when it does. Every method that changes something raises the
 * revision. The rules about times come with the {@link Visit}.
 */
public final class Appointment extends AppointmentState {

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
    static Appointment book(Visit visit, Channel channel, Attendee attendee, String code, Instant now) {
        var booked = hold(visit, channel, attendee.language(), Holder.NOBODY, now, now);
        booked.give(attendee, code);
        return booked;
    }

    /** True where it keeps just this place, and still does. */
    boolean isFor(Wish wish, Instant now) {
        return status == HELD
                && now.isBefore(holdExpiresAt)
                && branchId.equals(wish.branchId())
                && startAt.equals(wish.start())
                && partySize == wish.partySize()
                && Objects.equals(staffId, wish.staffId());
    }

    AppointmentHeld held() {
        return new AppointmentHeld(facts(), holdExpiresAt);
    }

    AppointmentBooked booked() {
        return new AppointmentBooked(facts());
    }

    /** The person decided. A hold that ran out is confirmed too, where its place could be taken again. */
    AppointmentBooked confirm(Visit visit, Attendee attendee, String code, Instant now) {
        if (status != HELD && status != EXPIRED) {
            throw new Refused(BookingRefusal.ALREADY_CLOSED);
        }
        place(visit);
        give(attendee, code);
        touch(now);
        return booked();
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

    /** Keeps the id and the code. */
    AppointmentRescheduled reschedule(Visit visit, String reason, boolean byStaff, Instant now) {
        mustBeOpen();
        mustBeChangeable(byStaff, now);
        if (status == CONVERTED) {
            throw new Refused(BookingRefusal.TOO_LATE, "It is in the branch's queue already.");
        }
        Instant previousStart = startAt;
        Instant previousEnd = endAt;
        place(visit);
        convertRequestedAt = null;
        icsSequence++;
        touch(now);
        return new AppointmentRescheduled(facts(), previousStart, previousEnd, reason);
    }

    AppointmentCancelled cancel(String reason, boolean byStaff, Instant now) {
        mustBeOpen();
        mustBeChangeable(byStaff, now);
        status = CANCELLED;
        cancelReason = reason;
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

    /** The person it is for turned out to have another record. */
    void handOver(UUID toCustomerId, Instant now) {
        customerId = toCustomerId;
        touch(now);
    }

    /** Whether only staff may still change it. */
    boolean isTooLate(Instant now) {
        return status == CONVERTED || now.isAfter(cancellableUntil);
    }

    private void give(Attendee attendee, String itsCode) {
        status = BOOKED;
        customerId = attendee.customerId();
        customerName = attendee.name();
        language = attendee.language();
        code = itsCode;
        holdExpiresAt = null;
    }

    private void mustBeOpen() {
        if (status.isFinal() || status == HELD) {
            throw new Refused(BookingRefusal.ALREADY_CLOSED);
        }
    }

    private void mustBeChangeable(boolean byStaff, Instant now) {
        if (!byStaff && isTooLate(now)) {
            throw new Refused(BookingRefusal.TOO_LATE);
        }
    }

    private void touch(Instant now) {
        updatedAt = now;
        revision++;
    }
}
