/** Writes that may be repeated without being done twice. */
package io.turno.support.idempotency;
