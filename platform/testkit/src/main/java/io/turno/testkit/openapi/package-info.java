/** The published documents of the services' APIs. */
package io.turno.testkit.openapi;
