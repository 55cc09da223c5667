/** Which starts are free. */
package io.turno.booking.availability;
