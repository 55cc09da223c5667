package io.turno.booking.calendar;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.turno.contracts.PureRule;
import io.turno.contracts.appointment.AppointmentStatus;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.calendar.Folding;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Somebody's appointments as an iCalendar stream (RFC 5545), times in UTC. Of customers it has the first name only: a feed
 * ends up in programs that nobody here looks after. UIDs are those of the messages to the customer.
 */
@PureRule
final class CalendarFeed {
    private static final ProdId PRODUCT = new ProdId("-//Turno//booking-service//EN");

    private final Colleague colleague;
    private final String domain;
    private final Map<UUID, BranchPlan> branches;

    /** @param domain right-hand side of the UIDs */
    CalendarFeed(Colleague colleague, String domain) {
        this.colleague = colleague;
        this.domain = domain;
        this.branches = colleague.branches().stream().collect(Collectors.toMap(BranchPlan::branchId, plan -> plan));
    }

    /** The stream, in lines of at most 75 octets that end in CRLF. Equal appointments make equal streams. */
    String of(List<Assignment> assignments) {
        var calendar = new Calendar();
        calendar.add(PRODUCT);
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new XProperty("X-WR-CALNAME", plain(colleague.name())));
        assignments.forEach(assignment -> calendar.add(event(assignment)));
        return Folding.fold(calendar.toString());
    }

    private VEvent event(Assignment assignment) {
        // An event without the library's own DTSTAMP: ours says when the appointment became as it is.
        var event = new VEvent(false);
        event.add(new Uid(assignment.id() + "@" + domain));
        event.add(new DtStamp(assignment.changedAt()));
        event.add(new Sequence(assignment.sequence()));
        event.add(new DtStart<>(assignment.start()));
        event.add(new DtEnd<>(assignment.end()));
        event.add(new Summary(summary(assignment)));
        event.add(new Location(name(branches.get(assignment.branchId()).names(), assignment.branchId())));
        event.add(status(assignment.status()));
        event.add(assignment.status().isFinal() ? ImmutableTransp.TRANSPARENT : ImmutableTransp.OPAQUE);
        return event;
    }

    private String summary(Assignment assignment) {
        BranchPlan plan = branches.get(assignment.branchId());
        String services = assignment.serviceIds().stream()
                .flatMap(id -> plan.service(id).stream())
                .map(service -> name(service.names(), plan.branchId()))
                .collect(Collectors.joining(" + "));
        return Stream.of(services, assignment.code(), firstName(assignment.customerName()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String firstName(String name) {
        return plain(name).strip().split("\\s+", 2)[0];
    }

    /** In the first language of the branch that there is a name in. */
    private String name(Map<String, String> names, UUID branchId) {
        return branches.get(branchId).languages().stream()
                .filter(names::containsKey)
                .findFirst()
                .map(names::get)
                .map(CalendarFeed::plain)
                .orElse("");
    }

    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    private static Status status(AppointmentStatus status) {
        return switch (status) {
            case PENDING, HELD -> ImmutableStatus.VEVENT_TENTATIVE;
            case BOOKED, CONVERTED, FULFILLED -> ImmutableStatus.VEVENT_CONFIRMED;
            case CANCELLED, NO_SHOW, EXPIRED -> ImmutableStatus.VEVENT_CANCELLED;
        };
    }
}
