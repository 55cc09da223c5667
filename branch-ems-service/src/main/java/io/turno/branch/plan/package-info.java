/** The plan that the branch works by. */
package io.turno.branch.plan;
