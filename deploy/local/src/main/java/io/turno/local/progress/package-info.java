/** What somebody who waits gets to see. */
package io.turno.local.progress;
