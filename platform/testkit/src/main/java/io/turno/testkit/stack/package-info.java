/** The parts that tests of a service run on: real ones, started once and used by all. */
package io.turno.testkit.stack;
