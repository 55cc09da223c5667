/** Scheduled work: one instance at a time, a history, and a trigger for external cron. */
package io.turno.support.job;
