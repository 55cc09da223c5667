package io.turno.booking.impact;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a plan has no place for an appointment; of several reasons, the first. */
public enum Why {
    /** The branch does not offer one of its services for booking. */
    @JsonProperty("service-withdrawn")
    SERVICE_WITHDRAWN,
    /** The branch is closed, or has a break, at some time of the visit. */
    @JsonProperty("outside-hours")
    OUTSIDE_HOURS,
    /** Whoever is to serve it does not work at that time, or not there, or does not do its services. */
    @JsonProperty("no-staff")
    NO_STAFF,
    /** The counter is not there or not staffed at that time, or does not serve its services. */
    @JsonProperty("no-counter")
    NO_COUNTER,
    /** More is booked than there is capacity, and it was among the last to be booked. */
    @JsonProperty("over-capacity")
    OVER_CAPACITY
}
