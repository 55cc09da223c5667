package io.turno.policy.staff;

import java.util.UUID;

import io.turno.policy.definition.StaffDefinition;
import io.turno.policy.document.Document;

/** A member of staff as the caller may know them. */
public record StaffView(UUID id, long version, StaffDefinition definition) {

    /** @param whole with what only managers read */
    static StaffView of(Document<StaffDefinition> member, boolean whole) {
        StaffDefinition person = member.definition();
        return new StaffView(UUID.fromString(member.id()), member.version(), whole ? person : person.withoutPrivate());
    }
}
