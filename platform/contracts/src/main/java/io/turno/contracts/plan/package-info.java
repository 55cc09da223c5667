/** The effective policy of a branch, as published. */
package io.turno.contracts.plan;
