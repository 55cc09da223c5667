/** Who serves a visit that takes a member of staff or a counter. */
package io.turno.booking.assignment;
