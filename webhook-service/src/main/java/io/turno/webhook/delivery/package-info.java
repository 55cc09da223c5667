/** One event on its way to one endpoint. */
package io.turno.webhook.delivery;
