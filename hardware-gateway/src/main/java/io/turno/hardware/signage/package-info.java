/** The lobby screens: now serving and coming up, as a snapshot and as a stream. */
package io.turno.hardware.signage;
