/** A past day once more, under other rules. */
package io.turno.branch.replay;
