/** Public holidays by country, region and year: known from a library, kept as the organisation imported them. */
package io.turno.policy.holiday;
