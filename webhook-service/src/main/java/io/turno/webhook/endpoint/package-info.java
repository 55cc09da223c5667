/** Where webhooks may go (nowhere inside), and the calls that go exactly there. */
package io.turno.webhook.endpoint;
