package io.turno.policy.draft;

import java.util.Comparator;
import java.util.List;

import jakarta.inject.Singleton;

import io.quarkus.arc.All;
import io.turno.policy.edit.Editor;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;

/** What a draft can be about: every kind that has an editor. */
@Singleton
class Editors {
    private final List<Editor<?>> editors;

    Editors(@All List<Editor<?>> editors) {
        this.editors = editors;
    }

    /** @throws Refused {@link CommonRefusal#NOT_FOUND} where there is no such kind */
    Editor<?> of(String kind) {
        return editors.stream()
                .filter(editor -> editor.kind().name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND, "There are no drafts of this kind."));
    }

    /** What is named by others is written before them, and goes after them. */
    List<Step> inOrder(List<Step> steps) {
        Comparator<Step> byRank = Comparator.comparing(step -> of(step.kind()).rank());
        return steps.stream()
                .sorted(Comparator.comparing(Step::deletes)
                        .thenComparing((one, other) ->
                                one.deletes() ? byRank.compare(other, one) : byRank.compare(one, other)))
                .toList();
    }
}
