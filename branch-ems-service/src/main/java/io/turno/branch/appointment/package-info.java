/** The branch's copy of its appointments: what the centre last said of each. */
package io.turno.branch.appointment;
