/** What this service knows of branches: the newest plan of each. */
package io.turno.notification.branch;
