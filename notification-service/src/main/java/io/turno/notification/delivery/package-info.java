/** The delivery log, for staff. */
package io.turno.notification.delivery;
