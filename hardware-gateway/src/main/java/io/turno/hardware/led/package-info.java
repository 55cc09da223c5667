/** Drives counter LEDs over TCP; the protocol is in {@code docs/devices.md}. */
package io.turno.hardware.led;
