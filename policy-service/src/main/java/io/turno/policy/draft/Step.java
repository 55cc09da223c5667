package io.turno.policy.draft;

/**
 * One definition that becomes another.
 *
 * @param version that it must have now; null where there must be none
 * @param from what it must be now, as JSON: a definition that went and came anew counts its versions from the beginning
 * @param to what it becomes, as JSON; null where it goes
 * @param back whether this takes a publication back
 */
record Step(String kind, String documentId, Long version, String from, String to, boolean back) {

    boolean deletes() {
        return to == null;
    }
}
