/** notification-service: tells customers about their appointments. */
package io.turno.notification;
