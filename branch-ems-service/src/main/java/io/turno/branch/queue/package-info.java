/** Those who wait, in memory, how fast they are served, and who should not wait so long. */
package io.turno.branch.queue;
