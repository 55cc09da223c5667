/** The policy of each branch, as policy-service published it. */
package io.turno.booking.plan;
