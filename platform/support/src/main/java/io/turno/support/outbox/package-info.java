/** Events are written with the change that they tell of, and relayed to Kafka after the commit. */
package io.turno.support.outbox;
