package io.turno.sandbox.printer;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import javax.imageio.ImageIO;

/** What was printed: slips that were cut off, and what still hangs from the printer. Not for several threads. */
final class Paper {
    private static final int SLIPS_KEPT = 50;

    private final Clock clock;
    private final Deque<Slip> slips = new ArrayDeque<>();
    private final List<Slip.Item> items = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int size = 1;
    private boolean bold;
    private String code = "";

    Paper(Clock clock) {
        this.clock = clock;
    }

    /** Newest first. */
    List<Slip> slips() {
        return List.copyOf(slips.reversed());
    }

    void forget() {
        slips.clear();
    }

    void put(Command command) {
        switch (command) {
            case Command.Begin begin -> begin();
            case Command.Letter letter -> line.append(letter.letter());
            case Command.LineFeed feed -> endLine();
            case Command.Feed feed -> items.add(new Slip.Item(Slip.Kind.TEXT, "", 1, false, null));
            case Command.Size given -> size = given.times();
            case Command.Bold given -> bold = given.on();
            case Command.Image image -> draw(image);
            case Command.StoreCode stored -> code = stored.content();
            case Command.PrintCode print -> items.add(new Slip.Item(Slip.Kind.QR, code, 1, false, null));
            case Command.Cut cut -> cut();
            case Command.Ask ask -> {}
            case Command.AskInTurn ask -> {}
            case Command.Ignored ignored -> {}
        }
    }

    private void begin() {
        line.setLength(0);
        size = 1;
        bold = false;
        code = "";
    }

    private void endLine() {
        if (!line.isEmpty()) {
            items.add(new Slip.Item(Slip.Kind.TEXT, line.toString(), size, bold, null));
            line.setLength(0);
        }
    }

    private void cut() {
        endLine();
        slips.add(new Slip(clock.instant(), items));
        items.clear();
        if (slips.size() > SLIPS_KEPT) {
            slips.remove();
        }
    }

    private void draw(Command.Image image) {
        int width = image.bytesPerLine() * 8;
        if (width == 0 || image.height() == 0) {
            return;
        }
        var drawn = new BufferedImage(width, image.height(), BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < width; x++) {
                boolean black = (image.dots()[y * image.bytesPerLine() + x / 8] & 0x80 >> x % 8) != 0;
                drawn.setRGB(x, y, black ? 0x000000 : 0xFFFFFF);
            }
        }
        items.add(new Slip.Item(Slip.Kind.IMAGE, width + "x" + image.height(), 1, false, png(drawn)));
    }

    private static String png(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
