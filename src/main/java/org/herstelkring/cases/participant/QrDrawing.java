package org.herstelkring.cases.participant;

import io.nayuki.qrcodegen.QrCode;

/**
 * An address as a square that a phone reads.
 *
 * @param size modules along one side, the quiet zone included
 * @param path outline of the dark modules, for an SVG
 */
public record QrDrawing(int size, String path) {

    private static final int QUIET = 4;

    static QrDrawing of(String address) {
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++)
            for (int x = 0; x < code.size; x++)
                if (code.getModule(x, y))
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
        return new QrDrawing(code.size + 2 * QUIET, path.toString());
    }
}
