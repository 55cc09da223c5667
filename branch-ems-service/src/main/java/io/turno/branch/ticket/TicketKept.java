package io.turno.branch.ticket;

/** Said after the commit of every change of a ticket, to whoever in this process follows the queue. */
public record TicketKept(Ticket ticket) {}
