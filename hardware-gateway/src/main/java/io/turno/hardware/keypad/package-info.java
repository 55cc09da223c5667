/** Keypads: keys become events for branch-ems-service, exactly one each; the display shows the counter, or what was refused. */
package io.turno.hardware.keypad;
