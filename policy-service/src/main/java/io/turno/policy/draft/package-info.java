/** Drafts: changes that are prepared together, tried out, published at once and, if need be, taken back. */
package io.turno.policy.draft;
