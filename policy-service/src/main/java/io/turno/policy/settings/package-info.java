/** The appointment policy: what each level says, and what follows from it. Pure rules. */
package io.turno.policy.settings;
