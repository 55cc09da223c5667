/**
 * Who books: guests, told apart by the contacts they give, and people with an account. One record per person: staff find,
 * change, block and merge them.
 */
package io.turno.booking.customer;
