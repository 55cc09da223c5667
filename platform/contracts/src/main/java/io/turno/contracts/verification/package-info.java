/** One-time codes, on their way from the service that checks them to the one that sends them. */
package io.turno.contracts.verification;
