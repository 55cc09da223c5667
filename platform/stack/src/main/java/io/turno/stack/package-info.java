/** The parts that Turno runs on, without Docker: PostgreSQL, Kafka and Redis, for the local stack and for tests alike. */
package io.turno.stack;
