/** What the suite says to customers, before an organisation says it otherwise. */
package io.turno.contracts.text;
