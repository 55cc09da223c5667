/** An appointment's life: held, booked, moved, cancelled, made a ticket, served or missed. */
package io.turno.booking.appointment;
