/** What one network address may try without an account. */
package io.turno.branch.limit;
