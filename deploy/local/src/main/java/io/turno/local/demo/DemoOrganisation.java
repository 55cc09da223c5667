package io.turno.local.demo;

import io.turno.local.part.Layout;

/** placeholder */
public final class DemoOrganisation {
    public DemoOrganisation(Layout layout) {}

    public void load() {}
}
