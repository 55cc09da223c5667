/** The line between a branch and the centre, and its failure. */
package io.turno.local.wan;
