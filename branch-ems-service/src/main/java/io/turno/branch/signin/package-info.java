/** Staff sign in at the branch itself while the centre can't be reached. */
package io.turno.branch.signin;
