/** Which port each part gets. */
package io.turno.local.port;
