/** Tells other systems what happens, by signed HTTP calls. */
package io.turno.webhook;
