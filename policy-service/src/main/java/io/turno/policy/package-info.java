/** The organisation and the policy it works by; and what was done by whom. */
package io.turno.policy;
