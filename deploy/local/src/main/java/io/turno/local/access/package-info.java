/** Who may do what at the centre's broker, and the passwords of this machine. */
package io.turno.local.access;
