package io.turno.policy.poster;

import java.net.URI;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.plan.BranchPlan;
import io.turno.policy.PolicyRefusal;
import io.turno.policy.link.BranchAddress;
import io.turno.policy.plan.PublishPlans;
import io.turno.support.PlatformConfig;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.data.Database;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Makes a poster of what the branch's plan says now. */
@Singleton
class MakePoster {
    private final Database database;
    private final PublishPlans plans;
    private final BranchAddress addresses;
    private final URI publicUrl;

    MakePoster(Database database, PublishPlans plans, BranchAddress addresses, PlatformConfig config) {
        this.database = database;
        this.plans = plans;
        this.addresses = addresses;
        this.publicUrl = config.publicUrl();
    }

    /**
     * A poster as it is asked for.
     *
     * @param language BCP 47; null for the branch's first
     */
    record Order(UUID branchId, PosterChannel channel, String language, PaperSize paper) {}

    /** @throws Refused where the branch does not speak the language, or its server no phone reaches */
    Poster make(Caller caller, Order order) {
        return database.inTenant(caller.tenant(), handle -> {
            BranchPlan plan = plans.published(handle, caller.tenant(), order.branchId())
                    .filter(known -> reaches(caller, known))
                    .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
            String language = language(plan, order.language());
            PosterTexts texts = PosterTexts.of(language)
                    .orElseThrow(() -> wrongLanguage("is a language that there are no posters in"));
            URI link = order.channel().link(base(handle, plan, order.channel()), plan.branchId(), language);
            return new Poster(plan, order.channel(), language, order.paper(), texts, link);
        });
    }

    private static boolean reaches(Caller caller, BranchPlan plan) {
        return caller.is(Role.HQ_ADMIN) || caller.reaches(plan.branchId(), plan.countryCode());
    }

    private static String language(BranchPlan plan, String wanted) {
        if (wanted == null) {
            return plan.languages().getFirst();
        }
        if (!plan.languages().contains(wanted)) {
            throw wrongLanguage("is one of the branch's: " + String.join(", ", plan.languages()));
        }
        return wanted;
    }

    private static Refused wrongLanguage(String detail) {
        return Refused.invalid(new FieldError("lang", detail));
    }

    private URI base(Handle handle, BranchPlan plan, PosterChannel channel) {
        return switch (channel) {
            case PORTAL ->
                plan.branding().domains().stream()
                        .findFirst()
                        .map(domain -> URI.create("https://" + domain))
                        .orElse(publicUrl);
            case QUEUE ->
                addresses
                        .of(handle, plan.tenantId(), plan.branchId())
                        .orElseThrow(() -> new Refused(PolicyRefusal.NO_BRANCH_ADDRESS));
        };
    }
}
