/** Files that people attach to their answers: taken in, kept for an appointment, and removed where none names them. */
package io.turno.booking.file;
