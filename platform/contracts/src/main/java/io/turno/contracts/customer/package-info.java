/** Contact details, on a topic of their own. */
package io.turno.contracts.customer;
