/**
 * Proof under faults: clients book on two instances of booking-service while these and the database are killed, and note what
 * they were told. Afterwards pure rules compare that with what the database and the topics hold.
 */
package io.turno.local.history;
