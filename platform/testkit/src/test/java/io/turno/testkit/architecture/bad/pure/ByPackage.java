package io.turno.testkit.architecture.bad.pure;

import javax.sql.DataSource;

/** Not pure, and pure by its package only. */
record ByPackage(DataSource source) {}
