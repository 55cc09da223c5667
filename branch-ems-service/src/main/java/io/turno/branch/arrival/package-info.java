/** People at the door: check-in of those who are expected, tickets for those who are not, the list of the day. */
package io.turno.branch.arrival;
