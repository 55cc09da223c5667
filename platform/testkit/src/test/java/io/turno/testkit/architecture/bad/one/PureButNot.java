package io.turno.testkit.architecture.bad.one;

import java.sql.Connection;

import io.turno.contracts.PureRule;
import io.turno.testkit.architecture.bad.other.Other;

/** A rule that knows a database. */
@PureRule
public record PureButNot(Connection connection, Other other) {}
