/** Keys that operators press on their keypads. */
package io.turno.branch.command;
