package io.turno.contracts.event;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.turno.contracts.appointment.AppointmentEvent;
import io.turno.contracts.appointment.BranchAppointment;
import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.counter.CounterChanged;
import io.turno.contracts.customer.CustomerChanged;
import io.turno.contracts.delivery.DeliveryOutcome;
import io.turno.contracts.device.DeviceEvent;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.ticket.BranchHeartbeat;
import io.turno.contracts.ticket.DayClosed;
import io.turno.contracts.ticket.FeedbackGiven;
import io.turno.contracts.ticket.FeedbackInvited;
import io.turno.contracts.ticket.TicketEvent;
import io.turno.contracts.verification.VerificationRequested;

/** Every published event type: the families below, and the records each of them permits. */
public final class EventTypes {
    private static final List<Class<? extends EventData>> FAMILIES = List.of(
            AppointmentEvent.class,
            BranchAppointment.class,
            TicketEvent.class,
            FeedbackGiven.class,
            FeedbackInvited.class,
            CounterChanged.class,
            DayClosed.class,
            BranchHeartbeat.class,
            DeviceEvent.class,
            BranchPlan.class,
            CustomerChanged.class,
            DeliveryOutcome.class,
            VerificationRequested.class,
            AuditEntry.class);
    private static final Map<String, Class<? extends EventData>> BY_NAME = FAMILIES.stream()
            .flatMap(EventTypes::leaves)
            .collect(Collectors.toUnmodifiableMap(EventData::typeOf, Function.identity()));

    private EventTypes() {}

    public static Map<String, Class<? extends EventData>> all() {
        return BY_NAME;
    }

    /** The record of this CloudEvents type; empty for a type that a newer producer sends. */
    public static Optional<Class<? extends EventData>> named(String type) {
        return Optional.ofNullable(BY_NAME.get(type));
    }

    private static Stream<Class<? extends EventData>> leaves(Class<?> type) {
        if (type.isSealed()) {
            return Arrays.stream(type.getPermittedSubclasses()).flatMap(EventTypes::leaves);
        }
        return Stream.of(type.asSubclass(EventData.class));
    }
}
