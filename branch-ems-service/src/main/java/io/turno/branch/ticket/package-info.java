/** Tickets: given out to walk-ins and made of appointments, waiting, called, served, missed. */
package io.turno.branch.ticket;
