package io.turno.policy.branding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

import io.turno.contracts.PureRule;

/**
 * Whether a text is a picture that every screen and printer can show, and none can be harmed by. Pictures that are programs
 * (SVG) are none; neither is a small file that unpacks to a huge picture.
 */
@PureRule
final class Logo {
    static final int MOST_BYTES = 64 * 1024;
    static final int MOST_PIXELS = 2000;
    private static final int LONGEST = "data:image/jpeg;base64,".length() + (MOST_BYTES + 2) / 3 * 4;
    private static final Pattern DATA_URL = Pattern.compile("data:image/(png|jpeg);base64,([A-Za-z0-9+/]+={0,2})");

    private Logo() {}

    /** How a file of this format begins. */
    private enum Format {
        PNG("89504e470d0a1a0a"),
        JPEG("ffd8ff");

        private final byte[] magic;

        Format(String magic) {
            this.magic = HexFormat.of().parseHex(magic);
        }

        boolean begins(byte[] bytes) {
            return bytes.length > magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
        }
    }

    /** @return what is wrong, for people; empty where nothing is */
    static Optional<String> wrong(String logo) {
        if (logo.length() > LONGEST) {
            return Optional.of("is larger than 64 kB");
        }
        Matcher url = DATA_URL.matcher(logo);
        return url.matches()
                ? wrong(url.group(1), url.group(2))
                : Optional.of("is a data: URL of a PNG or JPEG picture");
    }

    private static Optional<String> wrong(String type, String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException misspelt) {
            return Optional.of("is not Base64");
        }
        if (bytes.length > MOST_BYTES) {
            return Optional.of("is larger than 64 kB");
        }
        if (!Format.valueOf(type.toUpperCase(Locale.ROOT)).begins(bytes)) {
            return Optional.of("is no picture of the type that it says");
        }
        return wrong(type, bytes);
    }

    private static Optional<String> wrong(String type, byte[] bytes) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(type).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(input, true, true);
            if (Math.max(reader.getWidth(0), reader.getHeight(0)) > MOST_PIXELS) {
                return Optional.of("is larger than 2000 pixels a side");
            }
            reader.read(0);
            return Optional.empty();
        } catch (IOException | RuntimeException broken) {
            return Optional.of("is a broken picture");
        } finally {
            reader.dispose();
        }
    }
}
