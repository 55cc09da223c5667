/** Stand-ins for everything outside the suite: mail and SMS providers, a CRM, devices, and a clock that can be moved. */
package io.turno.sandbox;
