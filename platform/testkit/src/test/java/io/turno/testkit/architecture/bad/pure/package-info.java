/** A package whose rules are said to be pure. */
@PureRule
package io.turno.testkit.architecture.bad.pure;

import io.turno.contracts.PureRule;
