/** What visitors thought of their visit. */
package io.turno.branch.feedback;
