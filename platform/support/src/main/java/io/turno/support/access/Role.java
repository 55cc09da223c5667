package io.turno.support.access;

/** The realm roles of staff and partners, as {@code @RolesAllowed} needs them. */
public final class Role {
    public static final String HQ_ADMIN = "hq-admin";
    public static final String COUNTRY_MANAGER = "country-manager";
    public static final String BRANCH_MANAGER = "branch-manager";
    public static final String RECEPTION = "reception";
    public static final String OPERATOR = "operator";
    public static final String AUDITOR = "auditor";
    public static final String PARTNER = "partner";
    /** May trigger jobs: external cron. */
    public static final String JOBS = "jobs";

    private Role() {}
}
