/** Doing together what comes in at the same time. */
package io.turno.support.lane;
