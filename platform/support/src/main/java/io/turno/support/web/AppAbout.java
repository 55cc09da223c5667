package io.turno.support.web;

import java.util.Map;

/** What a service tells its screens of itself, beside what every service does. Make it a {@code @Singleton}. */
public interface AppAbout {

    /**
     * Says, say, of which branch the service is.
     *
     * @param host that the browser asked for
     */
    Map<String, Object> of(String host);
}
