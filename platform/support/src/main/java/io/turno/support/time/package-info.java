/** The clock that all logic takes, and the sandbox that may move it. */
package io.turno.support.time;
