/** Free slots and appointments, from the first hold to the end of the visit. */
package io.turno.booking;
