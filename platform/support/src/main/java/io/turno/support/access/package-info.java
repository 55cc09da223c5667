/** Who is asking and what they may reach. */
package io.turno.support.access;
