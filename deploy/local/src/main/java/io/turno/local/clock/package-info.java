/** How a move of the suite's clock is written down. */
package io.turno.local.clock;
