package io.turno.booking.plan;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turno.contracts.plan.BranchSite;
import io.turno.contracts.plan.GeoPoint;

/**
 * How customers get to a branch, and how they reach it. What nobody wrote is absent.
 *
 * @param directions per BCP 47 tag
 * @param phone E.164
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SiteView(
        GeoPoint coordinates, Map<String, String> directions, String phone, String email, String website) {
    private static final SiteView NOTHING = new SiteView(null, Map.of(), null, null, null);

    /** @return null where nothing is known */
    static SiteView of(BranchSite site) {
        var view = new SiteView(site.coordinates(), site.directions(), site.phone(), site.email(), site.website());
        return view.equals(NOTHING) ? null : view;
    }
}
