/** Every message the suite sent, whatever the channel. */
package io.turno.sandbox.inbox;
