package io.turno.policy.branding;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Pictures as administrators send them. */
public final class Pictures {
    private Pictures() {}

    public static String png(int width, int height) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes("png", width, height));
    }

    static byte[] bytes(String format, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int place = 0; place < Math.min(width, height); place++) {
            picture.setRGB(place, place, 0x0a5c36);
        }
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, format, bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
