/** How often one may ask. Counted in Redis, by its clock; where Redis is away nobody is held up. */
package io.turno.booking.limit;
