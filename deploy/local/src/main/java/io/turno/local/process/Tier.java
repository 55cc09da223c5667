package io.turno.local.process;

/** Who stands on whom. Parts are stopped from the last tier to the first. */
public enum Tier {
    /** PostgreSQL, Kafka, Redis. */
    STORE,
    /** What services talk to and other systems would be elsewhere: Keycloak, the sandbox. */
    NEIGHBOUR,
    /** Turno's own. */
    SERVICE
}
