/** Asking customers after the visit how it was. */
package io.turno.notification.feedback;
