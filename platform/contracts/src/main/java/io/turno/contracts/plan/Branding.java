package io.turno.contracts.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.turno.contracts.event.MayBeAbsent;

/**
 * How an organisation looks to its customers.
 *
 * @param names of the organisation, per BCP 47 tag
 * @param logo a picture as a {@code data:} URL, PNG or JPEG; absent: none
 * @param primary colour of what matters most, as {@code #rrggbb}; absent: the product's
 * @param secondary colour beside it, as {@code #rrggbb}; absent: the product's
 * @param whiteLabel true where the product's own name is not shown
 * @param domains host names of the portal, in lower case, the main one first; each is of one organisation
 */
@RecordBuilder
public record Branding(
        Map<String, String> names,
        @MayBeAbsent String logo,
        @MayBeAbsent String primary,
        @MayBeAbsent String secondary,
        boolean whiteLabel,
        List<String> domains)
        implements BrandingBuilder.With {
    /** Looks like the product. */
    public static final Branding NONE = new Branding(Map.of(), null, null, null, false, List.of());

    public Branding {
        names = Map.copyOf(Objects.requireNonNullElse(names, Map.of()));
        domains = List.copyOf(Objects.requireNonNullElse(domains, List.of()));
    }
}
