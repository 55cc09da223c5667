package io.turno.policy.branch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.turno.contracts.PureRule;
import io.turno.contracts.plan.BranchSite;
import io.turno.contracts.plan.Zone;
import io.turno.policy.definition.ContactText;
import io.turno.support.problem.FieldError;

/** What is wrong with where a branch is and how it is reached. A pure rule. */
@PureRule
final class SiteVerdict {
    private static final Set<String> WEB = Set.of("https", "http");
    private static final int MOST_ZONES = 100;
    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_NAME = 100;

    private final List<FieldError> wrong = new ArrayList<>();

    private SiteVerdict() {}

    static List<FieldError> of(BranchSite site) {
        var verdict = new SiteVerdict();
        verdict.texts("/site/directions", site.directions(), LONGEST_TEXT);
        verdict.check(
                site.phone() == null || site.phone().matches(ContactText.PHONE),
                "/site/phone",
                ContactText.PHONE_MESSAGE);
        verdict.check(site.email() == null || isEmail(site.email()), "/site/email", ContactText.EMAIL_MESSAGE);
        verdict.check(
                site.website() == null || isWeb(site.website()),
                "/site/website",
                "is an address like https://example.com/london");
        verdict.check(site.zones().size() <= MOST_ZONES, "/site/zones", "are at most " + MOST_ZONES);
        for (int place = 0; place < site.zones().size(); place++) {
            verdict.zone("/site/zones/" + place, site.zones().get(place));
        }
        return verdict.wrong;
    }

    private void zone(String pointer, Zone zone) {
        check(!zone.names().isEmpty(), pointer + "/names", "is empty");
        texts(pointer + "/names", zone.names(), LONGEST_NAME);
        texts(pointer + "/wayFinding", zone.wayFinding(), LONGEST_TEXT);
    }

    private void texts(String pointer, Map<String, String> texts, int longest) {
        texts.forEach((language, text) -> check(
                !language.isBlank() && !text.isBlank() && text.length() <= longest,
                pointer + "/" + language,
                "is a text of up to %d characters".formatted(longest)));
    }

    private void check(boolean right, String pointer, String detail) {
        if (!right) {
            wrong.add(new FieldError(pointer, detail));
        }
    }

    private static boolean isEmail(String text) {
        return text.length() <= ContactText.LONGEST_EMAIL && text.matches(ContactText.EMAIL);
    }

    private static boolean isWeb(String text) {
        try {
            var address = new URI(text);
            return address.getScheme() != null && WEB.contains(address.getScheme()) && address.getHost() != null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
