package io.turno.branch.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.turno.contracts.appointment.Verification;
import io.turno.contracts.plan.QueuePolicy.ScreenName;
import io.turno.contracts.ticket.TicketFacts;
import io.turno.contracts.ticket.TicketStatus;

import static io.turno.contracts.ticket.TicketStatus.WAITING;

/** What is known of a ticket: its fields are the columns of the table. What may happen to it, {@link Ticket} says. */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
public abstract class TicketState {
    UUID tenantId;
    UUID id;
    UUID branchId;
    String number;
    LocalDate day;
    UUID serviceId;
    List<UUID> serviceIds = List.of();
    UUID appointmentId;
    String appointmentCode;
    String customerName;
    boolean nameOnScreens;
    Verification verification;
    Map<String, String> answers = Map.of();
    int partySize = 1;
    Instant bookedAt;
    UUID counterId;
    String counterName;
    String operator;
    TicketStatus status = WAITING;
    Instant since;
    int priority;
    Instant issuedAt;
    Instant arrivedAt;
    Instant calledAt;
    int recalls;
    String rule;
    List<String> beaten = List.of();
    int leg = 1;
    UUID reservedCounterId;
    String reservedOperator;
    Instant rankAt;
    boolean boosted;
    Instant notBefore;
    boolean postponed;
    Undo undo;
    long revision;

    /** As other services see it: nameless. */
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
                revision,
                leg,
                null);
    }

    /** What screens that everybody reads may call the person by, where so much is allowed; null: by the number only. */
    public String publicName(ScreenName allowed) {
        return PublicName.of(allowed, nameOnScreens, customerName);
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

    /** When its status began. */
    public Instant since() {
        return since;
    }

    public UUID appointmentId() {
        return appointmentId;
    }

    /** All services of an appointment, in order; empty for a walk-in. */
    public List<UUID> serviceIds() {
        return serviceIds;
    }

    /** How far the customer's identity was checked at booking; null for a walk-in. */
    public Verification verification() {
        return verification;
    }

    /** To the questions whose answers operators see. */
    public Map<String, String> answers() {
        return answers;
    }

    public int partySize() {
        return partySize;
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

    /** Who called or serves it, by the subject of the token; null while nobody does. */
    public String operator() {
        return operator;
    }

    /** Where alone call-next calls it to; null: wherever it is served. */
    public UUID reservedCounterId() {
        return reservedCounterId;
    }

    /** To whom alone call-next gives it, by the subject of the token; null: to anybody. */
    public String reservedOperator() {
        return reservedOperator;
    }

    /** By which it is ranked instead of by its arrival or its appointment; null where it is by those. */
    public Instant rankAt() {
        return rankAt;
    }

    /** Goes before everybody of its priority. */
    public boolean boosted() {
        return boosted;
    }

    /** Call-next leaves it alone until then; null where it need not. */
    public Instant notBefore() {
        return notBefore;
    }

    /** Why it was called before the others; null while it was not. */
    public String rule() {
        return rule;
    }

    /** Numbers of the tickets that it was called before, best first. */
    public List<String> beaten() {
        return beaten;
    }

    void goTo(Desk desk, TicketStatus next) {
        status = next;
        counterId = desk.counterId();
        counterName = desk.counterName();
        operator = desk.operator();
    }

    void leaveDesk(TicketStatus next) {
        status = next;
        counterId = null;
        counterName = null;
        operator = null;
        rule = null;
        beaten = List.of();
    }

    /** What led to nothing before says nothing of what comes. */
    void forgetCalls() {
        calledAt = null;
        recalls = 0;
        notBefore = null;
    }
}
