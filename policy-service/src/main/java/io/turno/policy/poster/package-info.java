/** Posters and stands: print-ready pages with a code that opens the booking, or the queue, on the visitor's phone. */
package io.turno.policy.poster;
