/** Messages: what is said to whom about which appointment, and how far each has come. */
package io.turno.notification.message;
