/** How each branch's link to the centre is. */
package io.turno.policy.link;
