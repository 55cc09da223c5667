/**
 * When a branch is open and which starts that gives, by the clock on its wall; and which of them may be booked now. Pure
 * rules: the plan and the time are arguments.
 */
@PureRule
package io.turno.booking.grid;

import io.turno.contracts.PureRule;
