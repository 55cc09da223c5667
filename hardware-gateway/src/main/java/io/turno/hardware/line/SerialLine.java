package io.turno.hardware.line;

import java.io.IOException;
import java.net.ConnectException;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;

/** A serial port: 8 data bits, no parity, 1 stop bit. The RS-485 adapter turns its driver on and off by itself. */
final class SerialLine implements Line {
    private static final int DATA_BITS = 8;
    /** How long a read waits before it looks whether the port was closed. */
    private static final int READ_PATIENCE_MS = 250;

    private static final int WRITE_PATIENCE_MS = 2_000;

    private final SerialPort port;

    private SerialLine(SerialPort port) {
        this.port = port;
    }

    static SerialLine open(Place.Serial place) throws IOException {
        try {
            SerialPort port = SerialPort.getCommPort(place.port());
            port.setComPortParameters(place.baud(), DATA_BITS, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
            port.setComPortTimeouts(
                    SerialPort.TIMEOUT_READ_SEMI_BLOCKING | SerialPort.TIMEOUT_WRITE_BLOCKING,
                    READ_PATIENCE_MS,
                    WRITE_PATIENCE_MS);
            if (!port.openPort()) {
                throw new ConnectException("the port can't be opened");
            }
            return new SerialLine(port);
        } catch (SerialPortInvalidPortException noSuchPort) {
            throw new ConnectException("there is no such port");
        }
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        if (port.writeBytes(bytes, bytes.length) != bytes.length) {
            throw new IOException("the port took not everything");
        }
    }

    @Override
    public int read(byte[] buffer) {
        int count = port.readBytes(buffer, buffer.length);
        return count < 0 || !port.isOpen() ? -1 : count;
    }

    @Override
    public void close() {
        port.closePort();
    }
}
