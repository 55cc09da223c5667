/** Whose portal somebody came to, and how that organisation looks. */
package io.turno.booking.brand;
