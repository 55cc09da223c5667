/** A partner's CRM: receives webhooks and checks their signatures as a partner would, with the reference library. */
package io.turno.sandbox.crm;
