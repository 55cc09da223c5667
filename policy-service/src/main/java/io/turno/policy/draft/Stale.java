package io.turno.policy.draft;

import java.util.Objects;
import java.util.Optional;

import io.turno.contracts.PureRule;
import io.turno.policy.document.Definitions;
import io.turno.policy.document.Document;
import io.turno.policy.document.Kind;

/** Whether a definition is still what a step was made of. A pure rule. */
@PureRule
final class Stale {
    private Stale() {}

    /**
     * A definition that somebody changed meanwhile.
     *
     * @param expected the version that it should have; null where there should be none
     * @param version the version that it has; null where there is none
     */
    record StaleDocumentView(String kind, String id, Long expected, Long version) {}

    /** @param now empty where there is none */
    static Optional<StaleDocumentView> of(Step step, Kind<?> kind, Optional<? extends Document<?>> now) {
        Long version = now.map(Document::version).orElse(null);
        Object definition = now.map(Document::definition).orElse(null);
        Object expected = step.from() == null ? null : Definitions.read(step.from(), kind);
        boolean isStale = !Objects.equals(step.version(), version) || !Objects.equals(expected, definition);
        return isStale
                ? Optional.of(new StaleDocumentView(step.kind(), step.documentId(), step.version(), version))
                : Optional.empty();
    }
}
