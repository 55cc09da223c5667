package io.turno.sandbox.printer;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Finds commands in a stream of bytes, one byte at a time; what is no command is skipped. Survives any bytes. */
final class CommandReader {
    private static final Charset LETTERS = Charset.forName("windows-1252");
    private static final int LONGEST = 1 << 20;
    private static final int SHORTEST_IMAGE = 8;
    private static final int DLE = 0x10;
    private static final int ESC = 0x1B;
    private static final int GS = 0x1D;
    private static final int SPACE = 0x20;

    private byte[] bytes = new byte[256];
    private int count;
    /** How many bytes the command has, as far as they tell. */
    private int needed = 1;

    /** The command that this byte completes. */
    Optional<Command> take(byte next) {
        if (count == bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        bytes[count++] = next;
        if (count < needed) {
            return Optional.empty();
        }
        needed = length();
        if (count < needed && needed <= LONGEST) {
            return Optional.empty();
        }
        Command command = needed <= LONGEST ? command() : new Command.Ignored();
        count = 0;
        needed = 1;
        return Optional.of(command);
    }

    private int at(int index) {
        return bytes[index] & 0xFF;
    }

    /** Of the whole command, or of as much as must be there to tell. */
    private int length() {
        return switch (at(0)) {
            case DLE -> count < 2 ? 2 : at(1) == 4 ? 3 : 2;
            case ESC -> count < 2 ? 2 : at(1) == '@' || at(1) == '2' ? 2 : 3;
            case GS -> count < 2 ? 2 : groupLength();
            default -> 1;
        };
    }

    private int groupLength() {
        return switch (at(1)) {
            case 'v' -> count < SHORTEST_IMAGE ? SHORTEST_IMAGE : SHORTEST_IMAGE + word(4) * word(6);
            case '(' -> count < 5 ? 5 : 5 + word(3);
            case 'V' -> count < 3 ? 3 : at(2) >= 'A' ? 4 : 3;
            default -> 3;
        };
    }

    private int word(int index) {
        return at(index) | at(index + 1) << 8;
    }

    private Command command() {
        return switch (at(0)) {
            case DLE -> count == 3 ? new Command.Ask(at(2)) : new Command.Ignored();
            case ESC -> escape();
            case GS -> group();
            case '\n' -> new Command.LineFeed();
            default ->
                at(0) < SPACE ? new Command.Ignored() : new Command.Letter(new String(bytes, 0, 1, LETTERS).charAt(0));
        };
    }

    private Command escape() {
        return switch (at(1)) {
            case '@' -> new Command.Begin();
            case 'd' -> new Command.Feed(at(2));
            case 'E' -> new Command.Bold((at(2) & 1) == 1);
            default -> new Command.Ignored();
        };
    }

    private Command group() {
        return switch (at(1)) {
            case '!' -> new Command.Size((at(2) & 7) + 1);
            case 'r' -> new Command.AskInTurn();
            case 'v' -> new Command.Image(word(4), word(6), Arrays.copyOfRange(bytes, SHORTEST_IMAGE, count));
            case 'V' -> new Command.Cut();
            case '(' -> code();
            default -> new Command.Ignored();
        };
    }

    /** Functions of QR codes; {@code 1D 28 6B pL pH 31 fn …}. */
    private Command code() {
        if (count < 7 || at(2) != 'k' || at(5) != 0x31) {
            return new Command.Ignored();
        }
        return switch (at(6)) {
            case 80 -> new Command.StoreCode(new String(bytes, 8, Math.max(0, count - 8), StandardCharsets.UTF_8));
            case 81 -> new Command.PrintCode();
            default -> new Command.Ignored();
        };
    }
}
