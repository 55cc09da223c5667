/** What each part of the suite is started with. */
package io.turno.local.part;
