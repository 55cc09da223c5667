/** People who wait, with a phone in the hand: join from afar, follow one's place, say one is there, leave. */
package io.turno.branch.visitor;
