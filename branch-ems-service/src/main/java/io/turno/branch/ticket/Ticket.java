package io.turno.branch.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
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
import io.turno.contracts.ticket.TicketEvent.TicketRecalled;
import io.turno.contracts.ticket.TicketEvent.TicketServing;
import io.turno.contracts.ticket.TicketEvent.TicketWithdrawn;
import io.turno.contracts.ticket.TicketFacts;
import io.turno.contracts.ticket.TicketStatus;
import io.turno.support.problem.Refused;

import static io.turno.contracts.ticket.TicketStatus.CALLED;
import static io.turno.contracts.ticket.TicketStatus.DONE;
import static io.turno.contracts.ticket.TicketStatus.LEFT;
import static io.turno.contracts.ticket.TicketStatus.NO_SHOW;
import static io.turno.contracts.ticket.TicketStatus.SERVING;
import static io.turno.contracts.ticket.TicketStatus.WAITING;
import static io.turno.contracts.ticket.TicketStatus.WITHDRAWN;

/**
 * What may happen to a ticket, and what is said when it does. Every method that changes something raises the revision.
 * Fields are the columns of the table.
 */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
public final class Ticket {
    private UUID tenantId;
    private UUID id;
    private UUID branchId;
    private String number;
    private LocalDate day;
    private UUID serviceId;
    private UUID appointmentId;
    private String appointmentCode;
    private String customerName;
    private Instant bookedAt;
    private UUID counterId;
    private String counterName;
    private String operator;
    private TicketStatus status = WAITING;
    private int priority;
    private Instant issuedAt;
    private Instant arrivedAt;
    private Instant calledAt;
    private int recalls;
    private String rule;
    private List<String> beaten = List.of();
    private long revision;

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
        ticket.appointmentId = appointment.id();
        ticket.appointmentCode = appointment.code();
        ticket.customerName = appointment.customerName();
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
        ticket.revision = 1;
        return ticket;
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
        arrivedAt = now;
        revision++;
        return new TicketArrived(facts());
    }

    /**
     * @param why the rule that chose it, or {@code picked}
     * @param before numbers it was called before, best first, at most five
     */
    public TicketCalled call(Desk desk, String why, List<String> before, Instant now) {
        if (status != WAITING) {
            throw new Refused(BranchRefusal.ALREADY_CALLED);
        }
        status = CALLED;
        counterId = desk.counterId();
        counterName = desk.counterName();
        operator = desk.operator();
        calledAt = now;
        recalls = 0;
        rule = why;
        beaten = before;
        revision++;
        return new TicketCalled(facts(), rule, beaten);
    }

    /** Once more; after the last recall the person counts as absent. */
    public TicketEvent recall(int limit, Instant now) {
        must(CALLED);
        if (recalls >= limit) {
            return miss();
        }
        recalls++;
        calledAt = now;
        revision++;
        return new TicketRecalled(facts(), recalls);
    }

    public TicketServing start(Instant now) {
        must(CALLED);
        status = SERVING;
        arrivedAt = arrivedAt == null ? now : arrivedAt;
        revision++;
        return new TicketServing(facts());
    }

    /** @param waited sum of its waiting intervals */
    public TicketDone finish(Duration waited, Duration served) {
        must(SERVING);
        status = DONE;
        revision++;
        return new TicketDone(facts(), waited, served);
    }

    /** Nobody answered the call. */
    public TicketNoShow miss() {
        must(CALLED);
        return noShow();
    }

    /** The appointment's time passed, and nobody came whom one could have called. */
    TicketNoShow neverCame() {
        must(WAITING);
        return noShow();
    }

    private TicketNoShow noShow() {
        status = NO_SHOW;
        revision++;
        return new TicketNoShow(facts());
    }

    /** The person gave up. */
    public TicketLeft leave() {
        must(WAITING);
        status = LEFT;
        revision++;
        return new TicketLeft(facts());
    }

    /** The appointment was cancelled or moved at the centre before anybody was called. */
    TicketWithdrawn withdraw() {
        must(WAITING);
        status = WITHDRAWN;
        revision++;
        return new TicketWithdrawn(facts());
    }

    private void must(TicketStatus needed) {
        if (status != needed) {
            throw new Refused(BranchRefusal.WRONG_STATE, "It is " + status + ".").with("status", status);
        }
    }

    public TicketFacts facts() {
        return new TicketFacts(
                id,
                branchId,
                number,
                serviceId,
                appointmentId,
                appointmentCode,
                counterId,
                counterName,
                status,
                priority,
                issuedAt,
                arrivedAt,
                revision);
    }

    public UUID id() {
        return id;
    }

    public UUID tenantId() {
        return tenantId;
    }

    public TicketStatus status() {
        return status;
    }

    public UUID appointmentId() {
        return appointmentId;
    }

    public Instant bookedAt() {
        return bookedAt;
    }

    public Instant calledAt() {
        return calledAt;
    }

    public String customerName() {
        return customerName;
    }

    public String operator() {
        return operator;
    }

    /** Why it was called before the others; null while it was not. */
    public String rule() {
        return rule;
    }

    /** Numbers of the tickets that it was called before, best first. */
    public List<String> beaten() {
        return beaten;
    }
}
