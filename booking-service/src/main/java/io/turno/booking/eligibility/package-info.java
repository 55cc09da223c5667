/** Who may book how much: limits per customer, blocks, missed appointments, and how staff go past a rule. */
package io.turno.booking.eligibility;
