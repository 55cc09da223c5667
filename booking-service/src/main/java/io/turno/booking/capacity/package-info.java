/** What visits take from the pools of a branch; the ledger itself is in the database. */
package io.turno.booking.capacity;
