/**
 * What a service needs to serve its screens: their files, what they are told at their start, and the other services that they
 * reach through this one, so that a browser only ever speaks to one origin.
 */
package io.turno.support.web;
