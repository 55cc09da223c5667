package io.turno.contracts.plan;

/** What a part of a plan cannot be without, whoever writes it. */
final class Needed {
    private Needed() {}

    /** @throws IllegalArgumentException naming it, where it is missing */
    static void check(String name, Object value) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
    }
}
