/** One-time codes: taken in, sent while they are good for something, and forgotten. */
package io.turno.notification.verification;
