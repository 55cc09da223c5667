/** Counter LEDs: the number of whoever is at the counter. */
package io.turno.hardware.led;
