/** The link to the centre: what it tells this branch (plan, appointments), and how the branch tells it that it is there. */
package io.turno.branch.centre;
