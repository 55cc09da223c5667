package io.turno.contracts.device;

import java.util.OptionalInt;

/**
 * "Your turn": what a host says to a keypad on a half-duplex line, where nobody may speak unasked. The ACK tells how many
 * presses wait; where there are any, the keypad sends the oldest right behind it.
 */
public final class KeypadPoll {
    /** The letter on the wire. */
    public static final char LETTER = 'P';

    private static final int MOST = 9;

    private KeypadPoll() {}

    public static Frame toFrame(int address, int sequence) {
        return new Frame(address, sequence, LETTER, "");
    }

    /** The keypad's answer. @param waiting presses that no host has acknowledged; more than 9 are told as 9 */
    public static Frame answer(Frame poll, int waiting) {
        return poll.ack(Integer.toString(Math.min(MOST, waiting)));
    }

    /** How many presses wait, by the payload of the ACK; empty where it is something else. */
    public static OptionalInt waiting(String payload) {
        boolean digit = payload.length() == 1 && payload.charAt(0) >= '0' && payload.charAt(0) <= '9';
        return digit ? OptionalInt.of(payload.charAt(0) - '0') : OptionalInt.empty();
    }
}
