/** Who may sign in for the organisation, as what and where. They are kept in Keycloak, and managed here. */
package io.turno.policy.user;
