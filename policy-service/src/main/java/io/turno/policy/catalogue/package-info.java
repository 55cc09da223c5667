/** The catalogue: what the organisation's branches may offer. */
package io.turno.policy.catalogue;
