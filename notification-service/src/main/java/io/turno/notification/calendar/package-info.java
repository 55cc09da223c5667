/** Appointments as iCalendar files. */
package io.turno.notification.calendar;
