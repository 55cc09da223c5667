/** Where webhooks may go: nowhere inside. */
package io.turno.webhook.endpoint;
