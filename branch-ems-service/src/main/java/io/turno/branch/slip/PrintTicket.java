package io.turno.branch.slip;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.branch.BranchConfig;
import io.turno.branch.live.LiveQueue;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.plan.Wording;
import io.turno.branch.ticket.CallForecast;
import io.turno.branch.ticket.CallForecast.ExpectedCallView;
import io.turno.branch.ticket.Ticket;
import io.turno.contracts.device.DeviceEvent.PrintRequested;
import io.turno.contracts.device.TicketSlip;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.DevicePlan;
import io.turno.contracts.ticket.TicketFacts;
import io.turno.support.access.Actor;
import io.turno.support.access.ManageToken;
import io.turno.support.audit.Audit;
import io.turno.support.outbox.Outbox;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Asks hardware-gateway to print a ticket, in the visitor's language. */
@Singleton
public class PrintTicket {
    private final CurrentPlan plan;
    private final LiveQueue queue;
    private final CallForecast forecast;
    private final ManageToken tokens;
    private final Outbox outbox;
    private final Audit audit;
    private final BranchConfig config;
    private final Clock clock;

    PrintTicket(
            CurrentPlan plan,
            LiveQueue queue,
            CallForecast forecast,
            ManageToken tokens,
            Outbox outbox,
            Audit audit,
            BranchConfig config,
            Clock clock) {
        this.plan = plan;
        this.queue = queue;
        this.forecast = forecast;
        this.clock = clock;
        this.tokens = tokens;
        this.outbox = outbox;
        this.audit = audit;
        this.config = config;
    }

    /**
     * @param locale BCP 47; null for the branch's default
     * @throws Refused where the branch has no such printer
     */
    public void print(Handle handle, Ticket ticket, UUID printerId, String locale, Actor actor) {
        BranchPlan branch = plan.get();
        branch.devices().stream()
                .filter(device -> device.id().equals(printerId) && device.kind() == DevicePlan.Kind.PRINTER)
                .findFirst()
                .orElseThrow(() -> Refused.invalid(new FieldError("/printerId", "is no printer of this branch")));
        var words = new Wording(branch, locale);
        var request = new PrintRequested(printerId, ticket.id(), words.language(), slip(ticket, words));
        outbox.append(handle, Topic.BRANCH_COMMANDS, printerId, branch.tenantId(), printerId, request);
        var details = Map.of("printer", printerId.toString());
        audit.record(
                handle, branch.tenantId(), actor, "ticket.print-requested", ticket.id(), branch.branchId(), details);
    }

    private TicketSlip slip(Ticket ticket, Wording words) {
        TicketFacts facts = ticket.facts();
        BranchPlan branch = words.plan();
        Optional<ExpectedCallView> call = forecast.expected(ticket.id());
        return new TicketSlip(
                words.branchName(),
                words.serviceName(facts.serviceId()),
                facts.number(),
                facts.appointmentCode(),
                words.wayToService(facts.serviceId()).orElse(null),
                queue.recentLine().ahead(ticket.id()),
                call.map(expected -> untilThen(expected.from())).orElse(null),
                call.map(expected -> untilThen(expected.to())).orElse(null),
                LocalDateTime.ofInstant(facts.issuedAt(), branch.timeZone()),
                config.publicUrl()
                        .map(base -> new VisitLink(base).of(ticket.id(), tokens.of(ticket.id())))
                        .orElse(null));
    }

    private Duration untilThen(Instant then) {
        Duration wait = Duration.between(clock.instant(), then);
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
