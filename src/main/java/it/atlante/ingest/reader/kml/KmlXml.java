package it.atlante.ingest.reader.kml;

import it.atlante.ingest.reader.UnreadableSource;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Steps through elements. */
final class KmlXml {

    /** The coordinates of the longest coast line are shorter. */
    private static final int LONGEST_TEXT = 64 << 20;

    private KmlXml() {}

    /** The text of the element that the reader stands on, and of those within it; the reader goes to its end. */
    static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                default -> {
                    // comments and instructions say nothing
                }
            }
            if (text.length() > LONGEST_TEXT) {
                throw new UnreadableSource("a text of the file is longer than " + LONGEST_TEXT + " characters");
            }
        }
        return text.toString();
    }

    /** Goes to the end of the element that the reader stands on. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
