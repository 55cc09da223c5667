/** What a service has in the sandbox only. */
package io.turno.support.sandbox;
