/** The queue pushed to open pages: kept in memory, worked out once per change, told to all who listen. */
package io.turno.branch.live;
