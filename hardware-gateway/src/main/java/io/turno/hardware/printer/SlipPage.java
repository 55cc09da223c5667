package io.turno.hardware.printer;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;

import jakarta.inject.Singleton;

import io.turno.hardware.HardwareConfig;
import io.turno.hardware.words.Words;

/** A slip as the bytes that its printer takes. */
@Singleton
class SlipPage {
    private static final String OWN_LOGO = "/printer/logo.png";
    private static final int DOTS_PER_CHARACTER = 12;

    private final int dotsPerLine;
    private final Raster logo;

    SlipPage(HardwareConfig config) {
        this.dotsPerLine = config.printer().dotsPerLine();
        this.logo = Raster.of(read(config.printer().logo()));
    }

    private static BufferedImage read(Optional<Path> file) {
        try (InputStream image =
                file.isPresent() ? Files.newInputStream(file.get()) : SlipPage.class.getResourceAsStream(OWN_LOGO)) {
            return ImageIO.read(image);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The logo of slips can't be read", unreadable);
        }
    }

    byte[] of(PrintJob job) {
        Words words = Words.of(job.request().locale());
        EscPos page = new EscPos().begin().image(logo).feed(1);
        for (SlipLine line : SlipLine.of(job.request().slip(), words)) {
            put(page, line, words.isRightToLeft());
        }
        return page.cut().bytes();
    }

    private void put(EscPos page, SlipLine line, boolean rightToLeft) {
        switch (line) {
            case SlipLine.Gap gap -> page.feed(1);
            case SlipLine.Link link -> page.qr(link.target());
            case SlipLine.Text text -> put(page, text, rightToLeft);
        }
    }

    /** What the printer has letters for is text, which is quick and sharp; anything else is drawn. */
    private void put(EscPos page, SlipLine.Text text, boolean rightToLeft) {
        if (EscPos.CHARSET.newEncoder().canEncode(text.text())) {
            int columns = dotsPerLine / (DOTS_PER_CHARACTER * text.size());
            WrappedText.lines(text.text(), columns).forEach(one -> page.text(one, text.size(), text.bold()));
        } else {
            page.image(DrawnText.of(text.text(), rightToLeft, text.size(), dotsPerLine));
        }
    }
}
