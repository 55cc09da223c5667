/** Transactions under row-level security. */
package io.turno.support.data;
