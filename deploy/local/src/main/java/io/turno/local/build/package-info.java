/** Building what has changed since it was last built. */
package io.turno.local.build;
