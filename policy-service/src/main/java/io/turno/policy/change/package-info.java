/** What changed in the definitions, when and by whom. */
package io.turno.policy.change;
