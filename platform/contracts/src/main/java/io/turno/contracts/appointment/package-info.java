/** Appointments as other services and the branches see them. */
package io.turno.contracts.appointment;
