package io.turno.hardware;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

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
import io.turno.contracts.ticket.TicketEvent.TicketServing;
import io.turno.contracts.ticket.TicketEvent.TicketTransferred;
import io.turno.contracts.ticket.TicketEvent.TicketWithdrawn;
import io.turno.contracts.ticket.TicketFacts;
import io.turno.contracts.ticket.TicketStatus;

/** Somebody with a ticket; each step is told on the branch's broker. */
public final class Visitor {
    private static final UUID SERVICE = UUID.fromString("01900000-0000-7000-8000-000000001001");

    private final UUID id = UUID.randomUUID();
    private final UUID branchId;
    private final String number;
    private final String code;
    private final Instant issuedAt = Instant.now();
    private UUID counterId;
    private String counterName;
    private String publicName;
    private long revision;

    private Visitor(UUID branchId, String number, String code) {
        this.branchId = branchId;
        this.number = number;
        this.code = code;
    }

    public static Visitor withTicket(String number) {
        return new Visitor(Branch.LONDON, number, null).issued();
    }

    public static Visitor withAppointment(String number, String code) {
        var visitor = new Visitor(Branch.LONDON, number, code);
        Branch.tells(new TicketConverted(visitor.facts(TicketStatus.WAITING), visitor.issuedAt, false));
        return visitor;
    }

    public static Visitor elsewhere(String number) {
        return new Visitor(UUID.randomUUID(), number, null).issued();
    }

    private Visitor issued() {
        return told(new TicketIssued(facts(TicketStatus.WAITING)));
    }

    public Visitor calledTo(UUID counter, String name) {
        counterId = counter;
        counterName = name;
        return told(called());
    }

    public Visitor calledTo1() {
        return calledTo(Branch.COUNTER_1, "1");
    }

    /** From now on screens may call the person by this name. */
    public Visitor agreesToBeCalled(String name) {
        publicName = name;
        return told(new TicketArrived(facts(TicketStatus.WAITING)));
    }

    public Visitor recalled() {
        return told(new TicketRecalled(facts(TicketStatus.CALLED), 1));
    }

    public Visitor served() {
        return told(new TicketServing(facts(TicketStatus.SERVING)));
    }

    public Visitor done() {
        return told(new TicketDone(facts(TicketStatus.DONE), Duration.ofMinutes(5), Duration.ofMinutes(10)));
    }

    public Visitor missed() {
        return told(new TicketNoShow(facts(TicketStatus.NO_SHOW)));
    }

    public Visitor parked() {
        return told(new TicketParked(facts(TicketStatus.PARKED)));
    }

    public Visitor withdrawn() {
        return told(new TicketWithdrawn(facts(TicketStatus.WITHDRAWN)));
    }

    public Visitor left() {
        return told(new TicketLeft(facts(TicketStatus.LEFT)));
    }

    public Visitor transferred() {
        counterId = null;
        counterName = null;
        return told(new TicketTransferred(facts(TicketStatus.WAITING)));
    }

    /** Tells again, late, of a call that other news have overtaken. */
    public Visitor calledLongAgo() {
        revision -= 2;
        return told(called());
    }

    private TicketCalled called() {
        return new TicketCalled(facts(TicketStatus.CALLED), "default", List.of());
    }

    private Visitor told(TicketEvent news) {
        Branch.tells(news);
        return this;
    }

    private TicketFacts facts(TicketStatus status) {
        revision++;
        return new TicketFacts(
                id,
                branchId,
                number,
                SERVICE,
                code == null ? null : UUID.randomUUID(),
                code,
                counterId,
                counterName,
                status,
                2,
                issuedAt,
                null,
                revision,
                1,
                publicName);
    }
}
