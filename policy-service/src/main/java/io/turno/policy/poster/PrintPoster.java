package io.turno.policy.poster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;

/** A page as PDF: its letters embedded, shaped and ordered as its language is written. */
final class PrintPoster {
    private static final String FAMILY = "DejaVu Sans";
    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final int PLAIN = 400;
    private static final int BOLD = 700;

    static {
        // It tells of every font it reads.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PrintPoster() {}

    static byte[] of(Poster poster) {
        var codes = new DefaultObjectDrawerFactory();
        codes.registerDrawer(QrDrawer.TYPE, new QrDrawer(poster.link().toString()));
        try (var bytes = new ByteArrayOutputStream()) {
            new PdfRendererBuilder()
                    .useFont(() -> font("DejaVuSans.ttf"), FAMILY, PLAIN, FontStyle.NORMAL, true)
                    .useFont(() -> font("DejaVuSans-Bold.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true)
                    .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                    .useUnicodeBidiReorderer(new ICUBidiReorderer())
                    .defaultTextDirection(direction(poster))
                    .useObjectDrawerFactory(codes)
                    .withProducer("Turno")
                    .withHtmlContent(PosterPage.of(poster), null)
                    .toStream(bytes)
                    .run();
            return bytes.toByteArray();
        } catch (IOException unprintable) {
            throw new UncheckedIOException(unprintable);
        }
    }

    private static TextDirection direction(Poster poster) {
        return PosterPage.isRightToLeft(poster.language()) ? TextDirection.RTL : TextDirection.LTR;
    }

    private static InputStream font(String file) {
        return PrintPoster.class.getResourceAsStream(FOLDER + file);
    }
}
