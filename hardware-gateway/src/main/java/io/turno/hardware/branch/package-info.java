/** What the gateway knows of its branch: the plan and where each ticket stands, kept in its own database. */
package io.turno.hardware.branch;
