/** What became of messages. */
package io.turno.contracts.delivery;
