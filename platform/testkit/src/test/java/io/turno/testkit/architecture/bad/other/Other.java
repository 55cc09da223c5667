package io.turno.testkit.architecture.bad.other;

import io.turno.testkit.architecture.bad.one.PureButNot;

/** Closes a cycle. */
public record Other(PureButNot rule) {}
