/** Twilio's Programmable Messaging API, as far as an SMS goes: its answers, refusals, magic numbers and callbacks. */
package io.turno.sandbox.twilio;
