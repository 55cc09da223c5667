/** The organisation itself. */
package io.turno.policy.tenant;
