package io.turno.hardware.printer;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;

import io.turno.contracts.device.TicketSlip;
import io.turno.hardware.words.Words;

/** One thing on a slip, from top to bottom. */
sealed interface SlipLine {

    /** @param size 1 to 8 */
    record Text(String text, int size, boolean bold) implements SlipLine {}

    record Gap() implements SlipLine {}

    /** A QR code. */
    record Link(String target) implements SlipLine {}

    /** What a visitor reads on this slip. */
    static List<SlipLine> of(TicketSlip slip, Words words) {
        List<SlipLine> lines = new ArrayList<>();
        lines.add(new Text(slip.branchName(), 1, true));
        lines.add(new Text(slip.serviceName(), 1, false));
        lines.add(new Gap());
        lines.add(new Text(slip.number(), 5, true));
        lines.add(new Gap());
        if (slip.appointmentCode() != null) {
            lines.add(plain(words.say("slip.appointment", slip.appointmentCode())));
        }
        addWait(lines, slip, words);
        if (slip.wayFinding() != null) {
            lines.add(plain(slip.wayFinding()));
        }
        addLink(lines, slip, words);
        lines.add(plain(issued(slip, words)));
        return lines;
    }

    private static void addWait(List<SlipLine> lines, TicketSlip slip, Words words) {
        if (slip.ahead() != null) {
            lines.add(plain(words.say("slip.ahead", slip.ahead())));
        }
        if (slip.waitFrom() != null && slip.waitTo() != null) {
            lines.add(plain(words.say("slip.wait", minutes(slip.waitFrom()), minutes(slip.waitTo()))));
        }
    }

    private static void addLink(List<SlipLine> lines, TicketSlip slip, Words words) {
        if (slip.link() != null) {
            lines.add(new Gap());
            lines.add(plain(words.say("slip.follow")));
            lines.add(new Link(slip.link()));
        }
    }

    private static long minutes(Duration wait) {
        return Math.round(wait.toSeconds() / 60.0);
    }

    /** The locale's narrow no-break space is a space to a printer. */
    private static String issued(TicketSlip slip, Words words) {
        var format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(words.locale());
        return format.format(slip.issuedAt()).replace('\u202F', ' ');
    }

    private static Text plain(String text) {
        return new Text(text, 1, false);
    }
}
