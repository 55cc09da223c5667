package io.turno.policy.draft;

import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Lets the container check what a definition's annotations say, so that wrong fields are named as everywhere else. */
@Singleton
class Constraints {

    /** Everything is in the annotations. */
    void check(@Valid @NotNull Object definition) {}
}
