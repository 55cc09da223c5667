/** What a member of staff has to do when: for colleagues to read, and as a feed for the person's own calendar program. */
package io.turno.booking.calendar;
