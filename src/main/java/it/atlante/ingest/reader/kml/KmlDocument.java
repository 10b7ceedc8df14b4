package it.atlante.ingest.reader.kml;

import it.atlante.ingest.reader.UnreadableSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One KML. For one use by one thread. */
final class KmlDocument implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final InputStream in;
    private final String name;
    private final XMLStreamReader xml;
    private final Deque<Container> containers = new ArrayDeque<>();
    private boolean anyElement;
    private long links;

    /** A document or folder and the name that it turned out to have. */
    private static final class Container {
        private String name = "";
    }

    /** @param name of the entry in a zip; empty outside of one */
    KmlDocument(InputStream in, String name) {
        this.in = in;
        this.name = name;
        try {
            this.xml = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // Neither files nor addresses are read because a document names them, and no entity multiplies.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    long links() {
        return links;
    }

    /** The next placemark; null at the end. */
    @Nullable
    Placemark next() {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    Placemark placemark = element();
                    if (placemark != null) {
                        return placemark;
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT && isContainer()) {
                    containers.removeLast();
                }
            }
            return null;
        } catch (XMLStreamException | NoSuchElementException e) {
            throw unreadable(e);
        }
    }

    private @Nullable Placemark element() throws XMLStreamException {
        String element = xml.getLocalName();
        if (!anyElement && !List.of("kml", "Document", "Folder", "Placemark").contains(element)) {
            throw new UnreadableSource(in() + "the file is no KML: it begins with <" + element + ">");
        }
        anyElement = true;
        switch (element) {
            case "Document", "Folder" -> containers.addLast(new Container());
            case "name" -> {
                if (!containers.isEmpty()) {
                    containers.getLast().name = KmlXml.text(xml).strip();
                }
            }
            case "NetworkLink" -> {
                links++;
                KmlXml.skip(xml);
            }
            case "Placemark" -> {
                return placemark();
            }
            case "kml" -> {
                // its children follow
            }
            default -> KmlXml.skip(xml);
        }
        return null;
    }

    private boolean isContainer() {
        return xml.getLocalName().equals("Document") || xml.getLocalName().equals("Folder");
    }

    private Placemark placemark() throws XMLStreamException {
        ObjectNode fields = JsonMapper.shared().createObjectNode();
        String id = xml.getAttributeValue(null, "id");
        if (id != null) {
            fields.put("id", id);
        }
        KmlShape shape = new KmlShape();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "name", "address", "phoneNumber" -> put(fields, xml.getLocalName(), KmlXml.text(xml));
                    case "description" -> {
                        String description = KmlXml.text(xml);
                        put(fields, "description", description);
                        put(fields, "descriptionText", Markup.withoutTags(description));
                    }
                    case "ExtendedData" -> extendedData(fields);
                    default -> shape.offer(xml);
                }
            }
        }
        List<String> folders = new ArrayList<>();
        for (Container around : containers) {
            if (!around.name.isEmpty()) {
                folders.add(around.name);
            }
        }
        if (!folders.isEmpty()) {
            fields.put("layer", folders.getLast());
            fields.put("folders", String.join(" / ", folders));
        }
        put(fields, "file", name);
        return new Placemark(folders, fields, shape);
    }

    /** Untyped pairs ({@code Data}) and typed ones ({@code SimpleData} in {@code SchemaData}); a name that is taken gets a number. */
    private void extendedData(ObjectNode fields) throws XMLStreamException {
        int depth = 1;
        String data = "";
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String element = xml.getLocalName();
                if (element.equals("Data")) {
                    data = String.valueOf(xml.getAttributeValue(null, "name"));
                    depth++;
                } else if (element.equals("value")) {
                    put(fields, data, KmlXml.text(xml));
                } else if (element.equals("SimpleData")) {
                    String simple = String.valueOf(xml.getAttributeValue(null, "name"));
                    put(fields, simple, KmlXml.text(xml));
                } else if (element.equals("SchemaData")) {
                    depth++;
                } else {
                    KmlXml.skip(xml);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private static void put(ObjectNode fields, String column, String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return;
        }
        String free = column;
        for (int i = 2; fields.has(free); i++) {
            free = column + "_" + i;
        }
        fields.put(free, stripped);
    }

    private UnreadableSource unreadable(Exception e) {
        return new UnreadableSource(in() + "the file is no well-formed XML: " + e.getMessage(), e);
    }

    private String in() {
        return name.isEmpty() ? "" : name + ": ";
    }

    @Override
    public void close() {
        try (in) {
            xml.close();
        } catch (XMLStreamException e) {
            throw unreadable(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
