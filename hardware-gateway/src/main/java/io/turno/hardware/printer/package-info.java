/** Ticket printers: slips from {@code branch.commands} become ESC/POS, in order and once; see {@code docs/devices.md}. */
package io.turno.hardware.printer;
