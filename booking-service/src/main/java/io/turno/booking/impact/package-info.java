/** What a plan does to what is booked: appointments that it strands, and the capacity that it brings or takes. */
package io.turno.booking.impact;
