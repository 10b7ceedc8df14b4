package it.atlante.ingest.reader;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks for tests, member by member, so that each oddity of the formats can be made. */
public final class Workbooks {

    private Workbooks() {}

    static Path zip(Path file, Map<String, String> members) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    /** A sheet of an Excel workbook: its name, its state and the XML of its rows. */
    public record Sheet(String name, String state, String rows) {}

    /** Style 1 is a date, 2 a date with time, 3 a time, 4 text in quotes with a d beside a number. */
    public static Path xlsx(Path file, Sheet... sheets) throws IOException {
        Map<String, String> members = new LinkedHashMap<>();
        StringBuilder list = new StringBuilder();
        StringBuilder links = new StringBuilder();
        StringBuilder types = new StringBuilder();
        for (int i = 1; i <= sheets.length; i++) {
            list.append("<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"rId%d\"/>"
                    .formatted(escaped(sheets[i - 1].name()), i, sheets[i - 1].state(), i));
            links.append(("<Relationship Id=\"rId%d\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                            + "relationships/worksheet\" Target=\"worksheets/sheet%d.xml\"/>")
                    .formatted(i, i));
            types.append(("<Override PartName=\"/xl/worksheets/sheet%d.xml\" ContentType=\"application/vnd."
                            + "openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")
                    .formatted(i));
        }
        members.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships"
                        + "+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override"
                        + " PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                        + "spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/"
                        + "vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>" + types + "</Types>");
        members.put(
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                        + " Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                        + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        members.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + links
                        + "<Relationship Id=\"rId99\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                        + "relationships/styles\" Target=\"styles.xml\"/></Relationships>");
        members.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas."
                        + "openxmlformats.org/officeDocument/2006/relationships\"><sheets>" + list
                        + "</sheets></workbook>");
        members.put(
                "xl/styles.xml",
                "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts count=\"2\">"
                        + "<numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\\ hh:mm\"/>"
                        + "<numFmt numFmtId=\"165\" formatCode=\"0&quot; dal di&quot;\"/></numFmts>"
                        + "<cellXfs count=\"5\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"
                        + "<xf numFmtId=\"20\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>");
        for (int i = 1; i <= sheets.length; i++) {
            members.put(
                    "xl/worksheets/sheet" + i + ".xml",
                    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                            + sheets[i - 1].rows() + "</sheetData></worksheet>");
        }
        return zip(file, members);
    }

    /** A row of texts of an Excel sheet, from column A. */
    public static String xlsxRow(int number, List<String> texts) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < texts.size(); i++) {
            row.append("<c r=\"" + XlsxValues.columnLetters(i) + number
                    + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(texts.get(i)) + "</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    /** An OpenDocument spreadsheet from the XML of its tables, and of the automatic styles before them. */
    static Path ods(Path file, String styles, String tables) throws IOException {
        return zip(
                file,
                Map.of(
                        "content.xml",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
                                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                                + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
                                + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                                + " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\""
                                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:automatic-styles>"
                                + styles + "</office:automatic-styles><office:body><office:spreadsheet>" + tables
                                + "</office:spreadsheet></office:body></office:document-content>"));
    }

    /** A row of texts of an OpenDocument sheet. */
    static String odsRow(List<String> texts) {
        StringBuilder row = new StringBuilder("<table:table-row>");
        for (String text : texts) {
            row.append("<table:table-cell office:value-type=\"string\">");
            for (String line : text.split("\n", -1)) {
                row.append("<text:p>").append(escaped(line)).append("</text:p>");
            }
            row.append("</table:table-cell>");
        }
        return row.append("</table:table-row>").toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
