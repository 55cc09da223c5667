package io.turno.contracts.ticket;

/** Where a ticket stands in the queue. */
public enum TicketStatus {
    WAITING,
    CALLED,
    SERVING,
    PARKED,
    DONE,
    NO_SHOW,
    LEFT,
    WITHDRAWN;

    public boolean isFinal() {
        return switch (this) {
            case DONE, NO_SHOW, LEFT, WITHDRAWN -> true;
            case WAITING, CALLED, SERVING, PARKED -> false;
        };
    }
}
