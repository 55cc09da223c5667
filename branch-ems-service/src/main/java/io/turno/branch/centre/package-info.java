/** What the centre tells this branch: its plan and its appointments. */
package io.turno.branch.centre;
