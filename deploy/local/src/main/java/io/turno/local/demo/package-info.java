/** The organisation that the suite is first seen with. */
package io.turno.local.demo;
