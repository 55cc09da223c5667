package io.turno.policy.poster;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.StreamSupport;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A poster as somebody has it in their hands. */
final class PrintedPage implements AutoCloseable {
    private static final float MM_PER_POINT = 25.4f / 72;
    private static final int DPI = 100;

    private final PDDocument document;

    PrintedPage(byte[] pdf) {
        try {
            document = Loader.loadPDF(pdf);
        } catch (IOException noPdf) {
            throw new UncheckedIOException(noPdf);
        }
    }

    int pages() {
        return document.getNumberOfPages();
    }

    /** In whole mm. */
    List<Integer> size() {
        PDRectangle box = document.getPage(0).getMediaBox();
        return List.of(Math.round(box.getWidth() * MM_PER_POINT), Math.round(box.getHeight() * MM_PER_POINT));
    }

    /** With letters as they are written in isolation, and any run of spaces as one. */
    String text() throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return Normalizer.normalize(stripper.getText(document), Normalizer.Form.NFKC)
                .replaceAll("\\s+", " ");
    }

    /** One by one as they are drawn: Arabic letters in the shapes that they have at their places. */
    String letters() throws IOException {
        var letters = new StringBuilder();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                letters.append(letter.getUnicode());
            }
        }.getText(document);
        return letters.toString();
    }

    /** Pictures in it that are made of points. */
    List<COSName> pictures() {
        PDPage page = document.getPage(0);
        return StreamSupport.stream(page.getResources().getXObjectNames().spliterator(), false)
                .filter(page.getResources()::isImageXObject)
                .toList();
    }

    /** What a phone reads from it. */
    String code() throws IOException, ReaderException {
        BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(0, DPI);
        int[] points = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var light = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), points);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)))
                .getText();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
