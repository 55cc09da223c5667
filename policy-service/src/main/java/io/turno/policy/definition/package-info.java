/** What administrators write: the organisation, its countries, its catalogue and its branches. */
package io.turno.policy.definition;
