package io.turno.booking.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import io.turno.contracts.PureRule;

/** What may be attached. A file is what its first bytes say, whatever it is called. */
@PureRule
public enum FileType {
    /** ISO 32000-1, 7.5.2. */
    PDF("application/pdf") {
        @Override
        boolean begins(byte[] content) {
            return hasAt(0, content, "%PDF-".getBytes(StandardCharsets.US_ASCII));
        }
    },
    /** ITU-T T.81, B.1.1.3: a start of image, and then another marker. */
    JPEG("image/jpeg") {
        @Override
        boolean begins(byte[] content) {
            return hasAt(0, content, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
        }
    },
    /** ISO 15948, 5.2. */
    PNG("image/png") {
        @Override
        boolean begins(byte[] content) {
            return hasAt(0, content, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        }
    },
    /** ISO 23008-12, 10: the major brand of its first box. */
    HEIC("image/heic") {
        @Override
        boolean begins(byte[] content) {
            return hasAt(BOX_TYPE, content, "ftyp".getBytes(StandardCharsets.US_ASCII))
                    && content.length >= BRAND_END
                    && BRANDS.contains(new String(content, BRAND, BRAND_END - BRAND, StandardCharsets.US_ASCII));
        }
    };

    private static final int BOX_TYPE = 4;
    private static final int BRAND = 8;
    private static final int BRAND_END = 12;
    private static final Set<String> BRANDS = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");

    private final String mediaType;

    FileType(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Empty for anything else. */
    public static Optional<FileType> of(byte[] content) {
        return Arrays.stream(values()).filter(type -> type.begins(content)).findFirst();
    }

    /** E.g. {@code image/png}. */
    public String mediaType() {
        return mediaType;
    }

    abstract boolean begins(byte[] content);

    private static boolean hasAt(int place, byte[] content, byte[] mark) {
        int end = place + mark.length;
        return content.length >= end && Arrays.equals(content, place, end, mark, 0, mark.length);
    }
}
