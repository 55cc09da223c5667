/** How definitions are kept: one row each, with a version that every change has to name. */
package io.turno.policy.document;
