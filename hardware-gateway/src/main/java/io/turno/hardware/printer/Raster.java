package io.turno.hardware.printer;

import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * Black dots on white paper.
 *
 * @param bytesPerLine eight dots each, the leftmost in the highest bit
 * @param dots line by line; set bits are black
 */
record Raster(int bytesPerLine, int height, byte[] dots) {
    private static final int MIDDLE = 128;

    /** Dark enough is black. */
    static Raster of(BufferedImage image) {
        int bytesPerLine = (image.getWidth() + 7) / 8;
        byte[] dots = new byte[bytesPerLine * image.getHeight()];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (isDark(image.getRGB(x, y))) {
                    dots[y * bytesPerLine + x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
        }
        return new Raster(bytesPerLine, image.getHeight(), dots);
    }

    /** What is transparent is paper. */
    private static boolean isDark(int argb) {
        int alpha = argb >>> 24;
        int light = ((argb >> 16 & 0xFF) * 3 + (argb >> 8 & 0xFF) * 6 + (argb & 0xFF)) / 10;
        return alpha > MIDDLE && light < MIDDLE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Raster raster
                && raster.bytesPerLine == bytesPerLine
                && Arrays.equals(raster.dots, dots);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(dots);
    }
}
