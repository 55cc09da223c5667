package io.turno.webhook.subscription;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.turno.contracts.PureRule;
import io.turno.contracts.appointment.AppointmentEvent;
import io.turno.contracts.event.EventData;
import io.turno.contracts.event.EventTypes;
import io.turno.contracts.ticket.FeedbackGiven;
import io.turno.contracts.ticket.TicketEvent;

/** The types of event that go out to other systems; none carries more of a person than an id. A pure rule. */
@PureRule
final class ToldEvents {
    private static final List<Class<? extends EventData>> FAMILIES =
            List.of(AppointmentEvent.class, TicketEvent.class, FeedbackGiven.class);
    private static final Set<String> TYPES = EventTypes.all().entrySet().stream()
            .filter(type -> FAMILIES.stream().anyMatch(family -> family.isAssignableFrom(type.getValue())))
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());

    private ToldEvents() {}

    /** False for a pattern that would never match: a slip of the pen. */
    static boolean include(String pattern) {
        var filter = new EventFilter(List.of(pattern));
        return TYPES.stream().anyMatch(filter::matches);
    }
}
