/** Templates: what branches of one kind have in common, said once. */
package io.turno.policy.template;
