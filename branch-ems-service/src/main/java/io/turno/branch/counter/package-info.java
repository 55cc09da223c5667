/** Counters: who works where. */
package io.turno.branch.counter;
