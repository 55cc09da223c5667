package io.turno.contracts.device;

/**
 * CRC-16/IBM-3740, better known as CCITT-FALSE: polynomial 0x1021, start 0xFFFF, nothing reflected or inverted. Its check
 * value, over the ASCII digits 1 to 9, is 0x29B1.
 */
final class Checksum {
    private static final int POLYNOMIAL = 0x1021;
    private static final int START = 0xFFFF;

    private Checksum() {}

    static int of(byte[] bytes, int length) {
        int crc = START;
        for (int i = 0; i < length; i++) {
            crc ^= (bytes[i] & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : (crc << 1) ^ POLYNOMIAL;
            }
        }
        return crc & 0xFFFF;
    }
}
