/** One branch: it goes on by itself while the centre is away, and tells what happened when it is back. */
package io.turno.branch;
