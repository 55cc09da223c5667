/** The branch plan: everything inherited resolved, published when it says something new. */
package io.turno.policy.plan;
