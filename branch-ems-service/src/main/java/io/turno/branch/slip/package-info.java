/** Printed tickets. */
package io.turno.branch.slip;
