/** The whole suite on one machine, without Docker: {@link io.turno.local.Suite}. */
package io.turno.local;
