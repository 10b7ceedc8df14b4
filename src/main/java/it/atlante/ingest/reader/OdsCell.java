package it.atlante.ingest.reader;

import java.math.BigDecimal;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads a cell of a spreadsheet (OpenDocument 1.3, part 3, 9.1.4 and 19.385) whose start the reader stands on, up to its end. */
record OdsCell(XMLStreamReader xml) {

    private static final int MOST_BLANKS = 1_000;

    String read(int column, XlsxValues.Doubts doubts) throws XMLStreamException {
        String end = xml.getLocalName();
        String type = String.valueOf(attribute(xml, "value-type"));
        boolean formula = attribute(xml, "formula") != null;
        @Nullable
        String value =
                switch (type) {
                    case "float", "percentage", "currency" -> number(attribute(xml, "value"));
                    case "date" -> date(attribute(xml, "date-value"));
                    case "boolean" -> attribute(xml, "boolean-value");
                    case "time" -> time(attribute(xml, "time-value"));
                    case "string" -> attribute(xml, "string-value");
                    default -> null;
                };
        boolean error = xml.getAttributeCount() > 0 && "error".equals(extendedType());
        String text = text(end);
        if (error || formula && (text.startsWith("Err:") || text.startsWith("#"))) {
            doubts.error(column, text);
            return "";
        }
        return value == null ? text : value;
    }

    /** LibreOffice writes a second type beside the standard's, which knows of errors. */
    private @Nullable String extendedType() {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("value-type")
                    && xml.getAttributeValue(i).equals("error")) {
                return "error";
            }
        }
        return null;
    }

    /** Paragraphs as lines; comments on the cell are not part of it. */
    private String text(String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int paragraphs = 0;
        boolean inParagraph = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(end)) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "annotation", "frame", "custom-shape", "line", "rect", "control" -> skip();
                    case "p", "h" -> {
                        inParagraph = true;
                        text.append(paragraphs++ > 0 ? "\n" : "");
                    }
                    case "s" -> text.append(" ".repeat(blanks()));
                    case "tab" -> text.append('\t');
                    case "line-break" -> text.append('\n');
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && (xml.getLocalName().equals("p") || xml.getLocalName().equals("h"))) {
                inParagraph = false;
            } else if (inParagraph && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    private int blanks() {
        @Nullable String count = attribute(xml, "c");
        try {
            return count == null ? 1 : Math.max(0, Math.min(MOST_BLANKS, Integer.parseInt(count)));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private static @Nullable String number(@Nullable String value) {
        try {
            return value == null ? null : XlsxValues.plain(new BigDecimal(value));
        } catch (NumberFormatException e) {
            return value;
        }
    }

    /** Midnight is how some programs write a day. */
    private static @Nullable String date(@Nullable String value) {
        return value == null
                ? null
                : value.replaceFirst("T00:00:00(\\.0+)?$", "").replaceFirst("(T\\d\\d:\\d\\d):00$", "$1");
    }

    /** {@code PT08H30M00S} as {@code 08:30}; what is longer than a day or not written so stays as it is. */
    private static @Nullable String time(@Nullable String value) {
        if (value == null) {
            return null;
        }
        var parts = java.util.regex.Pattern.compile("PT(\\d\\d)H(\\d\\d)M(\\d\\d)(?:[.,]\\d+)?S")
                .matcher(value);
        if (!parts.matches() || Integer.parseInt(parts.group(1)) > 23) {
            return value;
        }
        String clock = parts.group(1) + ":" + parts.group(2);
        return parts.group(3).equals("00") ? clock : clock + ":" + parts.group(3);
    }

    static @Nullable String attribute(XMLStreamReader xml, String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(localName)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }
}
