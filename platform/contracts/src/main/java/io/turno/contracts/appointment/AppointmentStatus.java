package io.turno.contracts.appointment;

/** Where an appointment stands; the arrows between them are in the aggregate of booking-service. */
public enum AppointmentStatus {
    HELD,
    PENDING,
    BOOKED,
    CONVERTED,
    FULFILLED,
    CANCELLED,
    NO_SHOW,
    EXPIRED;

    /** Nothing more happens to it, and it takes no capacity that is still ahead. */
    public boolean isFinal() {
        return switch (this) {
            case FULFILLED, CANCELLED, NO_SHOW, EXPIRED -> true;
            case HELD, PENDING, BOOKED, CONVERTED -> false;
        };
    }
}
