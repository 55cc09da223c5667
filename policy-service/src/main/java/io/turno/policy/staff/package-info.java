/** Members of staff: what they do, where and when they work, and when they are away. */
package io.turno.policy.staff;
