/** What is asked of somebody who books, and which answers will do. */
package io.turno.booking.form;
