/** TCP ports with a device behind each that speaks in frames ({@code docs/devices.md}). */
package io.turno.sandbox.line;
