/** What every service stands on. Depends on no service. */
package io.turno.support;
