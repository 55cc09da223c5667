/** What calendar files need beside the library that writes them. */
package io.turno.support.calendar;
