/** Processes that the launcher starts, remembers across its own end, and stops. */
package io.turno.local.process;
