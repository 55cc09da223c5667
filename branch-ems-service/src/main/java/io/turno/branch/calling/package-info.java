/** Who is called next, and what becomes of the call. */
package io.turno.branch.calling;
