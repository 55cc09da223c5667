/** Who may work at this branch. */
package io.turno.branch.staff;
