/** How the organisation looks to its customers: logo, colours, domains, white label. */
package io.turno.policy.branding;
