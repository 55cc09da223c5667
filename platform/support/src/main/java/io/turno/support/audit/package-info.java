/** Emission of audit entries; policy-service keeps the log. */
package io.turno.support.audit;
