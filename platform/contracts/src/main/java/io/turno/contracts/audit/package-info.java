/** Who did what. */
package io.turno.contracts.audit;
