/** One-time codes by which people show that an address or a number is theirs, and what they get for it to book with. */
package io.turno.booking.verification;
