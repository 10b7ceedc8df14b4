package it.atlante.ingest.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes small shapefiles for tests, wrong ones too. One column of text, {@code nome}, unless columns are given. */
final class ShapefileFiles {

    static final String WGS84 =
            "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
                    + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

    private final int type;
    private final List<byte[]> shapes = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();
    private String columns = "nome C 20";
    private Charset encoding = StandardCharsets.UTF_8;
    private int language;
    String prj = WGS84;
    String cpg = "UTF-8";

    ShapefileFiles(int type) {
        this.type = type;
    }

    ShapefileFiles encoded(Charset charset, String cpgText, int languageByte) {
        encoding = charset;
        cpg = cpgText;
        language = languageByte;
        return this;
    }

    /** Columns as {@code name type length}, separated by commas. */
    ShapefileFiles columns(String described) {
        columns = described;
        return this;
    }

    /** A row: its mark (blank, or an asterisk when deleted) and its values, padded by the caller where there are several. */
    ShapefileFiles row(String markedRow, byte[] shape) {
        rows.add(markedRow);
        shapes.add(shape);
        return this;
    }

    static byte[] point(double x, double y) {
        return le(20).putInt(1).putDouble(x).putDouble(y).array();
    }

    static byte[] nothing() {
        return le(4).putInt(0).array();
    }

    /** A shape of parts: type 3 or 5, with {@code extra} doubles after the positions as heights and measures are. */
    static byte[] parts(int type, int extra, double[]... parts) {
        int points = 0;
        for (double[] part : parts) {
            points += part.length / 2;
        }
        ByteBuffer out = le(44 + 4 * parts.length + 16 * points + 8 * extra).putInt(type);
        out.putDouble(0)
                .putDouble(0)
                .putDouble(0)
                .putDouble(0)
                .putInt(parts.length)
                .putInt(points);
        int begin = 0;
        for (double[] part : parts) {
            out.putInt(begin);
            begin += part.length / 2;
        }
        for (double[] part : parts) {
            for (double ordinate : part) {
                out.putDouble(ordinate);
            }
        }
        return out.array();
    }

    private static ByteBuffer le(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    byte[] shp() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < shapes.size(); i++) {
            body.writeBytes(ByteBuffer.allocate(8)
                    .putInt(i + 1)
                    .putInt(shapes.get(i).length / 2)
                    .array());
            body.writeBytes(shapes.get(i));
        }
        ByteBuffer header = ByteBuffer.allocate(100).putInt(0, 9994).putInt(24, (100 + body.size()) / 2);
        header.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, type);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(header.array());
        whole.writeBytes(body.toByteArray());
        return whole.toByteArray();
    }

    byte[] dbf() {
        String[] described = columns.split(",");
        int rowBytes = 1;
        ByteArrayOutputStream fields = new ByteArrayOutputStream();
        for (String column : described) {
            String[] words = column.strip().split(" ");
            ByteBuffer field = le(32).put(words[0].getBytes(encoding));
            field.put(11, (byte) words[1].charAt(0)).put(16, (byte) Integer.parseInt(words[2]));
            rowBytes += Integer.parseInt(words[2]);
            fields.writeBytes(field.array());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteBuffer header = le(32).put(0, (byte) 3).putInt(4, rows.size());
        header.putShort(8, (short) (33 + fields.size()))
                .putShort(10, (short) rowBytes)
                .put(29, (byte) language);
        out.writeBytes(header.array());
        out.writeBytes(fields.toByteArray());
        out.write(0x0D);
        for (String row : rows) {
            byte[] bytes = row.getBytes(encoding);
            for (int i = 0; i < rowBytes; i++) {
                out.write(i < bytes.length ? bytes[i] : ' ');
            }
        }
        out.write(0x1A);
        return out.toByteArray();
    }

    /** Writes {@code name.shp} and its siblings; gives the path of the .shp. */
    Path write(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(name + ".dbf"), dbf());
        if (!prj.isEmpty()) {
            Files.writeString(folder.resolve(name + ".prj"), prj);
        }
        if (!cpg.isEmpty()) {
            Files.writeString(folder.resolve(name + ".cpg"), cpg);
        }
        return Files.write(folder.resolve(name + ".shp"), shp());
    }
}
