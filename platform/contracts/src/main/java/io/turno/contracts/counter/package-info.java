/** Counters, as the branch's own screens see them. */
package io.turno.contracts.counter;
