package io.turno.hardware.device;

import java.util.Optional;

import io.turno.hardware.branch.ShownTicket;

/**
 * What the devices of a counter can show.
 *
 * @param ticket whom it is busy with
 * @param waiting how many wait for one of its services
 */
public record CounterState(Optional<ShownTicket> ticket, int waiting) {
    public static final CounterState FREE = new CounterState(Optional.empty(), 0);
}
