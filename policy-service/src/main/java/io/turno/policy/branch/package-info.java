/** Branches: where they are, when they are open, what they offer at which counters. */
package io.turno.policy.branch;
