/** Saying no: closed catalogues of refusals, and RFC 9457 on the wire. */
package io.turno.support.problem;
