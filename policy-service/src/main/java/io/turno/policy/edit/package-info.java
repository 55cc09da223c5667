/** How definitions are changed: one editor per kind, the same for a direct call and for a draft. */
package io.turno.policy.edit;
