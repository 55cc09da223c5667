/** Who books: guests, told apart by the contacts they give, and people with an account. */
package io.turno.booking.customer;
