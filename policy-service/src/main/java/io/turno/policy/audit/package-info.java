/** The audit log of the whole suite: append only, each entry chained to the one before. */
package io.turno.policy.audit;
