/** How the branch's devices are, for its staff. */
package io.turno.branch.device;
