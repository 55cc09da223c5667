/** Twins of the operators' keypads: the real wire protocol ({@code docs/devices.md}) on TCP, keys in a browser and over HTTP. */
package io.turno.sandbox.keypad;
