/** The suite's time: kept here, followed by every service. */
package io.turno.sandbox.clock;
