package io.turno.branch.live;

import jakarta.inject.Singleton;

/** What kiosks hear. */
@Singleton
class KioskFeed {
    private final Feed feed = new Feed();
    private KioskView known;

    Feed feed() {
        return feed;
    }

    /** By one thread at a time. */
    void show(KioskView now) {
        if (!now.equals(known)) {
            String change = known == null ? null : LiveJson.of(now.changesSince(known));
            known = now;
            feed.tell(change, () -> LiveJson.of(now));
        }
    }
}
