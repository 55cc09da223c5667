package io.turno.contracts.device;

import java.time.Instant;
import java.util.UUID;

import io.turno.contracts.event.EventData;
import io.turno.contracts.event.EventType;
import io.turno.contracts.event.MayBeAbsent;
import io.turno.contracts.plan.DevicePlan;

/** What hardware-gateway and branch-ems-service say to each other of devices, on the branch's own broker; key device id. */
public sealed interface DeviceEvent extends EventData {
    UUID deviceId();

    /**
     * An operator pressed a key; topic {@code branch.commands}.
     *
     * @param digits typed before it, 1 to 8; absent where there were none
     */
    @EventType("turno.device.key-pressed.v1")
    record KeyPressed(
            UUID deviceId,
            UUID counterId,
            Key key,
            @MayBeAbsent String digits) implements DeviceEvent {
        /** What is asked for. */
        public enum Key {
            /** Call whoever is next. */
            NEXT,
            RECALL,
            /** Start serving whoever was called, finish with whoever is served. */
            START_FINISH,
            /** To the service whose place in the plan the digits are, counted from 1. */
            TRANSFER,
            NO_SHOW,
            /** Put aside; with nobody at the counter, take up whoever was put aside last. */
            PARK,
            /** Call the ticket whose number ends in the digits. */
            CALL
        }
    }

    /**
     * What became of a key; topic {@code branch.commands}.
     *
     * @param keyPressId the event's id of the {@link KeyPressed}
     * @param problem slug of what refused it, e.g. {@code counter-closed}; absent where it was done
     * @param number of the ticket at the counter; absent where nobody is there
     * @param waiting how many wait for this counter
     */
    @EventType("turno.device.key-answered.v1")
    record KeyAnswered(
            UUID deviceId,
            UUID keyPressId,
            @MayBeAbsent String problem,
            @MayBeAbsent String number,
            int waiting) implements DeviceEvent {}

    /**
     * Print a ticket; topic {@code branch.commands}.
     *
     * @param deviceId the printer
     * @param locale BCP 47
     */
    @EventType("turno.device.print-requested.v1")
    record PrintRequested(UUID deviceId, UUID ticketId, String locale, TicketSlip slip) implements DeviceEvent {}

    /**
     * How a device is; topic {@code branch.devices}, the newest is the truth.
     *
     * @param connected whether it answers
     * @param silent whether it has not answered for so long that somebody should look after it
     * @param problem e.g. {@code paper-out}; absent where there is none
     * @param since when it became so
     */
    @EventType("turno.device.changed.v1")
    record DeviceChanged(
            UUID deviceId,
            DevicePlan.Kind kind,
            @MayBeAbsent UUID counterId,
            boolean connected,
            boolean silent,
            @MayBeAbsent String problem,
            Instant since)
            implements DeviceEvent {}
}
