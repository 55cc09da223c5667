/** Twins of the counter LEDs: the real wire protocol ({@code docs/devices.md}) on TCP, their face in a browser. */
package io.turno.sandbox.led;
