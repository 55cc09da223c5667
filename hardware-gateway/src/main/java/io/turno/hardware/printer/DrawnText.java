package io.turno.hardware.printer;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;

/** Text that a printer has no letters for, drawn: shaped, and in the order in which it is read. */
final class DrawnText {
    private static final String FONT = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf";
    private static final Font DEJAVU = load();
    private static final float DOTS_HIGH = 28;
    private static final int LEADING = 6;
    private static final FontRenderContext DOTS = new FontRenderContext(null, true, true);

    private DrawnText() {}

    private static Font load() {
        try (InputStream file = DrawnText.class.getResourceAsStream(FONT)) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (FontFormatException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** @param width of the paper, in dots; longer text is broken into lines */
    static Raster of(String text, boolean rightToLeft, int size, int width) {
        List<TextLayout> lines = broken(text, rightToLeft, size, width);
        int height = (int) lines.stream()
                .mapToDouble(line -> Math.ceil(line.getAscent() + line.getDescent() + LEADING))
                .sum();
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D paper = image.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, width, height);
        paper.setColor(Color.BLACK);
        paper.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        draw(paper, lines, width);
        paper.dispose();
        return Raster.of(image);
    }

    private static void draw(Graphics2D paper, List<TextLayout> lines, int width) {
        double y = 0;
        for (TextLayout line : lines) {
            float x = Math.max(0, (width - line.getAdvance()) / 2);
            line.draw(paper, x, (float) y + line.getAscent());
            y += Math.ceil(line.getAscent() + line.getDescent() + LEADING);
        }
    }

    private static List<TextLayout> broken(String text, boolean rightToLeft, int size, int width) {
        var attributed = new AttributedString(text);
        attributed.addAttribute(TextAttribute.FONT, DEJAVU.deriveFont(DOTS_HIGH * size));
        attributed.addAttribute(
                TextAttribute.RUN_DIRECTION,
                rightToLeft ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
        var measurer = new LineBreakMeasurer(attributed.getIterator(), DOTS);
        List<TextLayout> lines = new ArrayList<>();
        while (measurer.getPosition() < text.length()) {
            lines.add(measurer.nextLayout(width));
        }
        return lines;
    }
}
