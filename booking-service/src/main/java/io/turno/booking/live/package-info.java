/** Availability pushed to open pages: one look at each change, shared by all who watch the same. */
package io.turno.booking.live;
