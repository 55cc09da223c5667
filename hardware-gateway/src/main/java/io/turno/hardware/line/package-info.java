/**
 * Lines to devices: TCP or serial, one per place, shared by the devices behind it. The frames, and who may speak when, are in
 * {@code docs/devices.md}.
 */
package io.turno.hardware.line;
