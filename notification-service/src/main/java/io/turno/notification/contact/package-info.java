/** How to reach customers; erased when they are. */
package io.turno.notification.contact;
