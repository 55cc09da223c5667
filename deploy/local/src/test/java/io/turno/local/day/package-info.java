/**
 * A whole day at a busy branch, in minutes: people come early, late or not at all, the line to the centre is cut, the branch's
 * process is killed; afterwards the books of both sides are compared.
 */
package io.turno.local.day;
