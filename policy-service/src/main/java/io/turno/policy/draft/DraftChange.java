package io.turno.policy.draft;

/**
 * What a draft makes of one definition; a row of the table.
 *
 * @param basedOn the version that it was made of; null for something new
 * @param before the definition in that version, as JSON
 * @param after as it is to be, as JSON; null where it is to go
 * @param publishedVersion that came of the publication; null before, and where the definition is gone
 */
public record DraftChange(
        String kind, String documentId, Long basedOn, String before, String after, Long publishedVersion) {

    /** What publishing does. */
    Step forward() {
        return new Step(kind, documentId, basedOn, before, after, false);
    }

    /** What rolling back does. */
    Step back() {
        return new Step(kind, documentId, publishedVersion, after, before, true);
    }
}
