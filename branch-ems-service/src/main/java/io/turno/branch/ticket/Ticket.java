package io.turno.branch.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import io.turno.branch.BranchRefusal;
import io.turno.branch.appointment.ExpectedAppointment;
import io.turno.contracts.ticket.TicketEvent;
import io.turno.contracts.ticket.TicketEvent.TicketArrived;
import io.turno.contracts.ticket.TicketEvent.TicketCalled;
import io.turno.contracts.ticket.TicketEvent.TicketConverted;
import io.turno.contracts.ticket.TicketEvent.TicketDone;
import io.turno.contracts.ticket.TicketEvent.TicketIssued;
import io.turno.contracts.ticket.TicketEvent.TicketLeft;
import io.turno.contracts.ticket.TicketEvent.TicketNoShow;
import io.turno.contracts.ticket.TicketEvent.TicketParked;
import io.turno.contracts.ticket.TicketEvent.TicketRecalled;
import io.turno.contracts.ticket.TicketEvent.TicketRequeued;
import io.turno.contracts.ticket.TicketEvent.TicketRequeued.Why;
import io.turno.contracts.ticket.TicketEvent.TicketServing;
import io.turno.contracts.ticket.TicketEvent.TicketTransferred;
import io.turno.contracts.ticket.TicketEvent.TicketUndone;
import io.turno.contracts.ticket.TicketEvent.TicketWithdrawn;
import io.turno.contracts.ticket.TicketStatus;
import io.turno.support.data.JsonRows;
import io.turno.support.problem.Refused;

import static io.turno.contracts.ticket.TicketStatus.CALLED;
import static io.turno.contracts.ticket.TicketStatus.DONE;
import static io.turno.contracts.ticket.TicketStatus.LEFT;
import static io.turno.contracts.ticket.TicketStatus.NO_SHOW;
import static io.turno.contracts.ticket.TicketStatus.PARKED;
import static io.turno.contracts.ticket.TicketStatus.SERVING;
import static io.turno.contracts.ticket.TicketStatus.WAITING;
import static io.turno.contracts.ticket.TicketStatus.WITHDRAWN;

/**
 * What may happen to a ticket, and what is said when it does; {@link TicketDeed} has the table. Every method that changes
 * something raises the revision.
 */
public final class Ticket extends TicketState {
    private static final Duration MORE_TIME = Duration.ofMinutes(10);

    private Ticket() {}

    /** For somebody who walked in. */
    static Ticket walkIn(UUID tenantId, UUID branchId, UUID serviceId, int priority, TicketNumber number, Instant now) {
        var ticket = issued(tenantId, branchId, serviceId, number, now);
        ticket.priority = priority;
        ticket.arrivedAt = now;
        return ticket;
    }

    /** For somebody who takes a place in the queue from afar and comes later. */
    static Ticket fromAfar(
            UUID tenantId, UUID branchId, UUID serviceId, int priority, TicketNumber number, Instant now) {
        var ticket = walkIn(tenantId, branchId, serviceId, priority, number, now);
        ticket.arrivedAt = null;
        return ticket;
    }

    /** Of an appointment; nobody is there yet. */
    static Ticket of(ExpectedAppointment appointment, TicketNumber number, Instant now) {
        var ticket = issued(appointment.tenantId(), appointment.branchId(), appointment.serviceId(), number, now);
        ticket.serviceIds = appointment.serviceIds();
        ticket.appointmentId = appointment.id();
        ticket.appointmentCode = appointment.code();
        ticket.customerName = appointment.customerName();
        ticket.nameOnScreens = appointment.nameOnScreens();
        ticket.verification = appointment.verification();
        ticket.answers = appointment.answers();
        ticket.partySize = appointment.partySize();
        ticket.bookedAt = appointment.startAt();
        ticket.priority = appointment.priority();
        return ticket;
    }

    private static Ticket issued(UUID tenantId, UUID branchId, UUID serviceId, TicketNumber number, Instant now) {
        var ticket = new Ticket();
        ticket.tenantId = tenantId;
        ticket.id = UuidCreator.getTimeOrderedEpoch();
        ticket.branchId = branchId;
        ticket.serviceId = serviceId;
        ticket.number = number.text();
        ticket.day = number.day();
        ticket.issuedAt = now;
        ticket.since = now;
        ticket.revision = 1;
        return ticket;
    }

    /** The same once more, for somebody who may change it. */
    public Ticket copy() {
        return JsonRows.read(JsonRows.write(this), Ticket.class);
    }

    TicketIssued issued() {
        return new TicketIssued(facts());
    }

    TicketConverted converted(ExpectedAppointment appointment) {
        boolean early = issuedAt.isBefore(appointment.convertsAt());
        return new TicketConverted(facts(), appointment.convertsAt(), early);
    }

    /** The person is known to be there. */
    public TicketArrived arrive(Instant now) {
        change(TicketDeed.ARRIVE, Act.unasked(now), () -> arrivedAt = now);
        return new TicketArrived(facts());
    }

    /**
     * @param why the rule that chose it, or {@code picked}
     * @param before numbers it was called before, best first, at most five
     */
    public TicketCalled call(Desk desk, String why, List<String> before, Instant now) {
        change(TicketDeed.CALL, new Act(desk.operator(), now), () -> {
            goTo(desk, CALLED);
            calledAt = now;
            rule = why;
            beaten = before;
        });
        return new TicketCalled(facts(), rule, beaten);
    }

    /** Once more; after the last recall the person counts as absent. */
    public TicketEvent recall(int limit, Act act) {
        if (status == CALLED && recalls >= limit) {
            return miss(act);
        }
        change(TicketDeed.RECALL, act, () -> {
            recalls++;
            calledAt = act.at();
        });
        return new TicketRecalled(facts(), recalls);
    }

    /** Waits again, at the same rank, and the next call counts as a recall; without one left the person was a no-show. */
    public TicketEvent noAnswer(int limit, Act act) {
        if (status == CALLED && recalls >= limit) {
            return miss(act);
        }
        change(TicketDeed.NO_ANSWER, act, () -> {
            leaveDesk(WAITING);
            recalls++;
        });
        return new TicketRequeued(facts(), Why.NO_ANSWER);
    }

    public TicketServing start(Act act) {
        change(TicketDeed.START, act, () -> {
            status = SERVING;
            arrivedAt = arrivedAt == null ? act.at() : arrivedAt;
        });
        return new TicketServing(facts());
    }

    /** @param waited sum of its waiting intervals */
    public TicketDone finish(Duration waited, Duration served, Act act) {
        change(TicketDeed.FINISH, act, () -> status = DONE);
        return new TicketDone(facts(), waited, served);
    }

    /** Nobody answered the call, and nobody is to be called again. */
    public TicketNoShow miss(Act act) {
        change(TicketDeed.MISS, act, () -> status = NO_SHOW);
        return new TicketNoShow(facts());
    }

    /** The person gave up. */
    public TicketLeft leave(Act act) {
        change(TicketDeed.LEAVE, act, () -> status = LEFT);
        return new TicketLeft(facts());
    }

    /** Another leg of the visit, under the same number and priority. */
    public TicketTransferred transfer(Transfer to, Act act) {
        change(TicketDeed.TRANSFER, act, () -> {
            leaveDesk(WAITING);
            leg++;
            serviceId = to.serviceId();
            reservedCounterId = to.counterId();
            reservedOperator = to.operator();
            boosted = to.place() == Transfer.Place.FIRST;
            rankAt = boosted ? null : act.at();
            forgetCalls();
        });
        return new TicketTransferred(facts());
    }

    /** Put aside; the counter is free. */
    public TicketParked park(Act act) {
        change(TicketDeed.PARK, act, () -> {
            leaveDesk(PARKED);
            forgetCalls();
        });
        return new TicketParked(facts());
    }

    /** Served on, at a counter that may be another one. */
    public TicketServing resume(Desk desk, Instant now) {
        change(TicketDeed.RESUME, new Act(desk.operator(), now), () -> {
            goTo(desk, SERVING);
            arrivedAt = arrivedAt == null ? now : arrivedAt;
        });
        return new TicketServing(facts());
    }

    /** Waits again where it would be had it never been called. */
    public TicketRequeued requeue(Act act) {
        change(TicketDeed.REQUEUE, act, () -> status = WAITING);
        return new TicketRequeued(facts(), Why.TAKEN_UP);
    }

    /** The visitor needs ten more minutes; once. */
    TicketRequeued postpone(Instant now) {
        if (status == WAITING && postponed) {
            throw new Refused(BranchRefusal.POSTPONED_ALREADY);
        }
        change(TicketDeed.POSTPONE, Act.unasked(now), () -> {
            postponed = true;
            notBefore = now.plus(MORE_TIME);
        });
        return new TicketRequeued(facts(), Why.POSTPONED);
    }

    /** The appointment's time passed, and nobody came whom one could have called. */
    TicketNoShow neverCame(Instant now) {
        change(TicketDeed.NEVER_COME, Act.unasked(now), () -> status = NO_SHOW);
        return new TicketNoShow(facts());
    }

    /** Whether nobody was called for it: it waits, or its time passed and nobody came. */
    boolean isUncalled() {
        return status == WAITING || status == NO_SHOW && calledAt == null && arrivedAt == null;
    }

    /** The appointment was cancelled or moved at the centre before anybody was called. */
    TicketWithdrawn withdraw(Instant now) {
        if (!isUncalled()) {
            throw new Refused(BranchRefusal.WRONG_STATE).with("status", status);
        }
        change(TicketDeed.WITHDRAW, Act.unasked(now), () -> status = WITHDRAWN);
        return new TicketWithdrawn(facts());
    }

    /** The day is over, as {@link EndOfDay} says. @param waited sum of its waiting intervals */
    TicketEvent close(Duration waited, Duration served, Instant now) {
        boolean booked = appointmentId != null;
        change(TicketDeed.CLOSE, Act.unasked(now), () -> status = EndOfDay.of(status, booked, arrivedAt != null));
        return switch (status) {
            case DONE -> new TicketDone(facts(), waited, served);
            case NO_SHOW -> new TicketNoShow(facts());
            case LEFT -> new TicketLeft(facts());
            case WAITING, CALLED, SERVING, PARKED, WITHDRAWN -> throw new IllegalStateException("Not over: " + status);
        };
    }

    /**
     * As it stood before the last deed; only one step goes back.
     *
     * @param manages may take back what others did
     * @throws Refused {@link BranchRefusal#NOTHING_TO_UNDO}, {@link BranchRefusal#NOT_YOURS_TO_UNDO},
     *     {@link BranchRefusal#TOO_LATE_TO_UNDO}
     */
    public Ticket takenBack(Act act, boolean manages, Duration within) {
        if (undo == null) {
            throw new Refused(BranchRefusal.NOTHING_TO_UNDO);
        }
        undo.mustBePossible(act, manages, within);
        Ticket before = undo.restored(this);
        before.revision = revision + 1;
        return before;
    }

    /** @param undone what it was before this */
    public TicketUndone undone(TicketStatus undone) {
        return new TicketUndone(facts(), undone);
    }

    private void change(TicketDeed deed, Act act, Runnable change) {
        deed.mustSuit(status);
        var before = deed.canBeUndone() ? Undo.rowOf(this) : null;
        TicketStatus was = status;
        change.run();
        since = status == was ? since : act.at();
        undo = deed.canBeUndone() ? Undo.of(deed, act, before, this) : null;
        revision++;
    }
}
