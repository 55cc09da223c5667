package io.turno.policy.poster;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import org.w3c.dom.Element;

/**
 * Draws a QR code (ISO/IEC 18004) as lines, sharp at any size, with its quiet zone. A quarter of it may be dirty or torn
 * (level Q).
 */
final class QrDrawer implements FSObjectDrawer {
    static final String TYPE = "turno/qr";
    private static final int QUIET = 4;

    private final ByteMatrix modules;

    QrDrawer(String text) {
        try {
            modules = Encoder.encode(text, ErrorCorrectionLevel.Q).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No code holds this: length=" + text.length(), tooLong);
        }
    }

    @Override
    public Map<Shape, String> drawObject(
            Element object,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        float across = (float) (width / dotsPerPixel);
        float down = (float) (height / dotsPerPixel);
        device.drawWithGraphics((float) x, (float) y, across, down, graphics -> draw(graphics, across));
        return null;
    }

    private void draw(Graphics2D graphics, float width) {
        graphics.setColor(Color.WHITE);
        graphics.fill(new Rectangle2D.Float(0, 0, width, width));
        double module = width / (modules.getWidth() + 2.0 * QUIET);
        graphics.scale(module, module);
        graphics.translate(QUIET, QUIET);
        graphics.setColor(Color.BLACK);
        graphics.fill(dark());
    }

    /** Runs along and across in one path: no hairlines between neighbours, whatever draws it. */
    private Path2D dark() {
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        int size = modules.getWidth();
        for (int line = 0; line < size; line++) {
            for (int from = 0; from < size; from++) {
                int along = run(from, line, 1, 0);
                if (along > 0 && !isDark(from - 1, line)) {
                    path.append(new Rectangle2D.Double(from, line, along, 1), false);
                }
                int across = run(line, from, 0, 1);
                if (across > 1 && !isDark(line, from - 1)) {
                    path.append(new Rectangle2D.Double(line, from, 1, across), false);
                }
            }
        }
        return path;
    }

    private int run(int x, int y, int rightwards, int downwards) {
        int length = 0;
        while (isDark(x + length * rightwards, y + length * downwards)) {
            length++;
        }
        return length;
    }

    private boolean isDark(int x, int y) {
        boolean inside = x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight();
        return inside && modules.get(x, y) == 1;
    }
}
