/** How branch devices are spoken to on the wire; {@code docs/devices.md} specifies it byte by byte. */
package io.turno.contracts.device;
