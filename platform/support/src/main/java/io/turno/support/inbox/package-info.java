/** Events are taken in once: the inbox entry commits with what the consumer writes. */
package io.turno.support.inbox;
