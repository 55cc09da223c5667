package io.turno.policy.poster;

import io.turno.contracts.PureRule;

/**
 * A sheet, and what fits on it: ISO 216.
 *
 * @param width mm
 * @param height mm
 * @param points size of the plain letters
 * @param codeWidth mm; a code is read from ten times as far
 */
@PureRule
record PaperSize(int width, int height, int points, int codeWidth) {
    static final PaperSize A4 = new PaperSize(210, 297, 14, 112);
    static final PaperSize A5 = new PaperSize(148, 210, 10, 78);
}
