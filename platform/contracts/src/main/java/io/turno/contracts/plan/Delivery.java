package io.turno.contracts.plan;

/** Where a visit takes place. */
public enum Delivery {
    ON_SITE,
    VIRTUAL
}
