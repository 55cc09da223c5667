/** The port for ways to reach people. */
package io.turno.notification.channel;
