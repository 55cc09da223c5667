/** The devices of one branch: shows on them what the branch's own broker tells, whether the centre is there or not. */
package io.turno.hardware;
