/** Tickets of the branch queue, and what visitors thought. */
package io.turno.contracts.ticket;
