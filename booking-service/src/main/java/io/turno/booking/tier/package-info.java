/** What a customer may still change of an appointment, and what it costs. */
package io.turno.booking.tier;
