package io.turno.hardware.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What loudspeakers say when somebody is called. */
public final class Announcement {
    private Announcement() {}

    /**
     * Per language, in their order; languages nobody wrote words for are left out.
     *
     * @param number of the ticket; said sign by sign: voices read {@code A012} as "a twelve"
     * @param languages BCP 47 tags
     */
    public static Map<String, String> of(String number, String counterName, List<String> languages) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String language : languages) {
            Words.exactly(language)
                    .ifPresent(
                            words -> texts.put(language, words.say("announcement.call", spelled(number), counterName)));
        }
        return texts;
    }

    static String spelled(String number) {
        return number.codePoints().mapToObj(Character::toString).collect(Collectors.joining(" "));
    }
}
