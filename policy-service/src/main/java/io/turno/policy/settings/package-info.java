/** The appointment policy: what each level says, and what follows from it. Pure rules. */
@PureRule
package io.turno.policy.settings;

import io.turno.contracts.PureRule;
