/** Optimistic locking over HTTP: the version that was read comes back with the change. */
package io.turno.support.version;
