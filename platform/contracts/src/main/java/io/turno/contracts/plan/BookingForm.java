package io.turno.contracts.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked of somebody who books a service.
 *
 * @param fields in the order in which they are asked; each key once
 */
public record BookingForm(List<FormField> fields) {
    /** Nothing is asked. */
    public static final BookingForm NONE = new BookingForm(List.of());

    /** @throws IllegalArgumentException for a key that is there twice, or a condition on a field that does not come before */
    public BookingForm {
        Needed.check("fields", fields);
        fields = List.copyOf(fields);
        Set<String> before = new HashSet<>();
        for (FormField field : fields) {
            if (field.when() != null && !before.contains(field.when().field())) {
                throw new IllegalArgumentException(field.key() + " depends on a field that does not come before it");
            }
            if (!before.add(field.key())) {
                throw new IllegalArgumentException(field.key() + " is there twice");
            }
        }
    }

    public Optional<FormField> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }
}
