package io.turno.testkit.architecture.bad.other;

import java.time.Instant;

import io.turno.testkit.architecture.bad.one.PureButNot;

/** Closes a cycle, and reads the clock. */
public class Other {
    public PureButNot before() {
        return null;
    }

    public Instant when() {
        return Instant.now();
    }
}
