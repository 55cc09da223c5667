/** Long lists in pieces. */
package io.turno.support.paging;
