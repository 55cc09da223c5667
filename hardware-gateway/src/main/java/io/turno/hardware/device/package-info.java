/** The devices of the plan: which driver speaks to each, what it is to show, and how it is. */
package io.turno.hardware.device;
