/** Countries in which the organisation has branches. */
package io.turno.policy.country;
