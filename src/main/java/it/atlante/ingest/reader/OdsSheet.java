package it.atlante.ingest.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of a {@code content.xml}, one at a time. Never resolves entities or looks at another file. For one use by one thread. */
final class OdsSheet implements Rows.Opened<CellRow> {

    /** Columns of the largest sheet that a program writes (LibreOffice 7.4 and later). */
    private static final int MOST_COLUMNS = 16_384;

    /** Rows of the largest sheet that a program writes. */
    private static final long MOST_ROWS = 1_048_576;

    /** Cells that one row of the file may stand for when it is repeated: some lines of text must not become hours of work. */
    private static final long MOST_REPEATED_CELLS = 20_000_000;

    private final @Nullable String sheet;
    private final InputStream content;
    private final XMLStreamReader xml;
    private boolean inSheet;
    private long line;
    private @Nullable CellRow repeated;
    private long repetitions;

    /** @param sheet the sheet whose rows are wanted; null when only names are asked for */
    OdsSheet(Path file, @Nullable String sheet) {
        this.sheet = sheet;
        this.content = Archives.member(file, "content.xml");
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            this.xml = factory.createXMLStreamReader(content);
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    /** Reads the names of all sheets; those whose style hides them are told apart. */
    void readNames(List<String> visible, List<String> hidden) {
        Set<String> hiding = new HashSet<>();
        String style = "";
        try {
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "style" -> style = attribute("name", "");
                    case "table-properties" -> {
                        if (attribute("display", "true").equals("false")) {
                            hiding.add(style);
                        }
                    }
                    case "table" ->
                        (hiding.contains(attribute("style-name", "")) ? hidden : visible).add(attribute("name", ""));
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    @Override
    public @Nullable CellRow next() {
        if (repeated != null && repetitions > 0) {
            return again(repeated);
        }
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT
                        && inSheet
                        && xml.getLocalName().equals("table")) {
                    inSheet = false;
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    String name = xml.getLocalName();
                    if (name.equals("table")) {
                        inSheet = attribute("name", "").equals(sheet);
                        line = 0;
                    } else if (inSheet && name.equals("table-row")) {
                        CellRow row = row();
                        if (row != null) {
                            return row;
                        }
                    }
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    private CellRow again(CellRow row) {
        repetitions--;
        line++;
        return new CellRow(line, row.cells(), row.doubts());
    }

    /** The row that begins here; null when it holds nothing, however often it is repeated. */
    private @Nullable CellRow row() throws XMLStreamException {
        long times = repeats("number-rows-repeated", MOST_ROWS);
        List<String> cells = new ArrayList<>();
        XlsxValues.Doubts doubts = new XlsxValues.Doubts();
        int empty = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("table-row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().endsWith("table-cell")) {
                int same = (int) repeats("number-columns-repeated", MOST_COLUMNS);
                String text = new OdsCell(xml).read(cells.size() + empty, doubts);
                if (text.isEmpty()) {
                    empty += same;
                    continue;
                }
                if (cells.size() + empty + same > MOST_COLUMNS) {
                    throw new UnreadableSource("row " + (line + 1) + " has more than " + MOST_COLUMNS + " columns");
                }
                for (; empty > 0; empty--) {
                    cells.add("");
                }
                for (int i = 0; i < same; i++) {
                    cells.add(text);
                }
            }
        }
        CellRow row = new CellRow(line + 1, cells, doubts.problems());
        if (cells.isEmpty() && row.doubts().isEmpty()) {
            line += times;
            return null;
        }
        if (line + times > MOST_ROWS || times > 1 && times * cells.size() > MOST_REPEATED_CELLS) {
            throw new UnreadableSource(
                    "row " + (line + 1) + " is repeated " + times + " times: more than a sheet can hold");
        }
        line++;
        repeated = row;
        repetitions = times - 1;
        return row;
    }

    private long repeats(String attribute, long most) {
        String text = attribute(attribute, "1");
        try {
            return Math.max(1, Math.min(most, Long.parseLong(text)));
        } catch (NumberFormatException e) {
            throw new UnreadableSource("the spreadsheet is damaged: " + attribute + " is \"" + text + "\"", e);
        }
    }

    private String attribute(String localName, String otherwise) {
        String value = OdsCell.attribute(xml, localName);
        return value == null ? otherwise : value;
    }

    private static UnreadableSource damaged(Exception e) {
        return new UnreadableSource("the spreadsheet is damaged: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            xml.close();
            content.close();
        } catch (XMLStreamException | IOException e) {
            throw damaged(e);
        }
    }
}
