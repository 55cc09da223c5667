/** Takes what is due, decides, sends, and settles. */
package io.turno.notification.dispatch;
