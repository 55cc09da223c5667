/** The suite as people and programs meet it, over HTTP: for journeys, against any addresses. */
package io.turno.testkit.journey;
