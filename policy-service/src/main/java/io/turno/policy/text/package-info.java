/** Content packs: what the organisation says to its customers otherwise than the product does, per language. */
package io.turno.policy.text;
