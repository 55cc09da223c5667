/** The branch's day: when it is over, what is done then, and what it was like. */
package io.turno.branch.day;
