/** How fast Turno is, told as ratios within one run: this machine is what it is. */
package io.turno.bench;
