package io.turno.contracts.device;

/** Why a device refuses an intact frame; the name is the payload of the NAK. */
public enum NakReason {
    /** It doesn't know the command. */
    UNKNOWN,
    /** It knows the command, but not with this payload. */
    PAYLOAD
}
