package io.turno.policy.branding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

import io.turno.contracts.PureRule;
import io.turno.policy.definition.BrandingDefinition;
import io.turno.support.problem.FieldError;

/** What is wrong with a branding by itself. */
@PureRule
final class BrandingVerdict {
    private static final int LONGEST_HOST = 253;
    /** RFC 1123, 2.1, with at least one dot; the last label is no number, so that it can't be an address. */
    private static final Pattern HOST =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    private BrandingVerdict() {}

    static List<FieldError> of(BrandingDefinition branding) {
        var errors = new ArrayList<FieldError>();
        if (branding.logo() != null) {
            Logo.wrong(branding.logo()).ifPresent(wrong -> errors.add(new FieldError("/logo", wrong)));
        }
        var seen = new HashSet<String>();
        for (int place = 0; place < branding.domains().size(); place++) {
            String domain = branding.domains().get(place);
            String pointer = "/domains/" + place;
            if (domain.length() > LONGEST_HOST || !HOST.matcher(domain).matches()) {
                errors.add(new FieldError(pointer, "is a host name like booking.example.com"));
            } else if (!seen.add(domain)) {
                errors.add(new FieldError(pointer, "is there twice"));
            }
        }
        return errors;
    }
}
