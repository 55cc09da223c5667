/** When people will be called, what they were told, and how wrong it was. */
package io.turno.branch.estimate;
