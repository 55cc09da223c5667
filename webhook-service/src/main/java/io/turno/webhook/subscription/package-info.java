/** Who wants to hear of what, where. */
package io.turno.webhook.subscription;
