/** What branches say, let through to the topics that everybody at the centre reads, each branch for itself only. */
package io.turno.policy.gate;
