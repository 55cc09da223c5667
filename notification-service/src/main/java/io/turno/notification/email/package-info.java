/** Mail by SMTP. */
package io.turno.notification.email;
