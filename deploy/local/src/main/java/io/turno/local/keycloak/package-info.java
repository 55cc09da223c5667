/** Keycloak's distribution: fetched, unpacked and optimised once. */
package io.turno.local.keycloak;
