/** The house's rules about structure and size, for each service's own test. */
package io.turno.testkit.architecture;
