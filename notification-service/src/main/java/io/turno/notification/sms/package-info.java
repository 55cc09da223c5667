/** Text messages by Twilio's REST API, and what it reports back. */
package io.turno.notification.sms;
