/** A site of somebody else's, into which the booking widget is put. */
package io.turno.sandbox.host;
