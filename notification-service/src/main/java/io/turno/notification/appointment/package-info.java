/** The newest state of each appointment, and what its changes give cause to say. */
package io.turno.notification.appointment;
