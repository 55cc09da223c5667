/** The commands of {@code ./turno}. */
package io.turno.local.command;
