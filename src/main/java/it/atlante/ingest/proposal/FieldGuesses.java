package it.atlante.ingest.proposal;

import it.atlante.ingest.reader.ColumnKind;
import it.atlante.ingest.reader.InspectedColumn;
import it.atlante.ingest.source.RecordKind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which column a field is probably in: by the words of headers, Italian and English, and by what the values look like. */
final class FieldGuesses {

    /** Words of headers by field, in the order in which fields choose their columns; written without blanks, accents and capitals. */
    private static final Map<String, List<String>> WORDS = words(
            "location.lat: lat latitudine latitude latwgs84 ywgs84 latdec coordy geoy y",
            "location.lon: lon lng long longitudine longitude lonwgs84 longwgs84 xwgs84 coordx geox x",
            "location.x: x est gbest easting coordx coordinatax xgb xcoord coordest",
            "location.y: y nord gbnord northing coordy coordinatay ygb ycoord coordnord",
            "email: email mail emails postaelettronica indirizzoemail pec",
            "website: sito sitoweb sitointernet web website url www link homepage paginaweb",
            "url: sito sitoweb sitointernet web website url www link homepage paginaweb",
            "phones: telefono tel phone telefoni numerotelefono ntelefono telefono1 cellulare recapito recapitotelefonico numeroverde",
            "taxCode: codicefiscale cf codfiscale partitaiva piva partitaivacf taxcode taxid",
            "runts: runts numerorunts repertorio nrepertorio",
            "location.postalCode: cap codicepostale zip zipcode postcode postalcode",
            "location.cityCode: istat codiceistat codistat codicecomune codcomune codcom procom istatcomune codiceistatcomune",
            "location.city: comune citta localita city town nomecomune descrizionecomune denominazionecomune",
            "location.stateProvince: provincia prov siglaprovincia sigla province pr",
            "location.address: indirizzo via address ubicazione street indirizzocompleto viacivico sede toponimo",
            "hours: orari orario orariapertura orariodiapertura orariodi openinghours apertura aperture",
            "verifiedOn: dataverifica verificatoil aggiornatoal dataaggiornamento aggiornamento lastupdate updated",
            "minimumAge: etaminima etamin minage minimumage",
            "maximumAge: etamassima etamax maxage maximumage",
            "languages: lingue lingua languages language",
            "organisationName: ente gestore entegestore organizzazione soggetto soggettogestore titolare associazione operatore organisation organization",
            "categories: categoria categorie tipologia tipo tiposervizio tipologiaservizio category amenity servizi",
            "targetGroups: destinatari utenza target targetgroup",
            "programme: programma programme tipologia tipo",
            "legalStatus: formagiuridica naturagiuridica legalstatus",
            "cost: costo costi tariffa cost fees",
            "code: idnil codice code cod idmunicipio municipio zona linkzona id numero num codzona sezione ace",
            "name: denominazione nome name ragionesociale titolo insegna denom nil struttura descrizione nomestruttura"
                    + " denominazionescuola denominazioneente descrizionezona nomenil biblioteca",
            "description: descrizione note description descrizioneservizio descrizionetext descriptiontext dettagli",
            "alternateName: altronome acronimo nomebreve alias",
            "capacities.maximum: posti capienza capacita postitotali nposti",
            "capacities.available: postiliberi postidisponibili disponibili liberi",
            "from: da enteda from",
            "to: a entea to",
            "validFrom: datainizio dal inizio validfrom",
            "validTo: datafine al fine validto");

    private static final List<String> NUMBERS_OF_HOUSES = List.of(
            "civico", "numerocivico", "ncivico", "numciv", "numero", "housenumber", "addrhousenumber", "esponente");

    private static final Map<String, ColumnKind> KINDS = Map.of(
            "location.lat", ColumnKind.LATITUDE,
            "location.lon", ColumnKind.LONGITUDE,
            "location.x", ColumnKind.EASTING,
            "location.y", ColumnKind.NORTHING,
            "email", ColumnKind.EMAIL,
            "website", ColumnKind.WEB,
            "url", ColumnKind.WEB,
            "taxCode", ColumnKind.TAX_CODE,
            "hours", ColumnKind.OPENING_HOURS);

    /** Numbers that look like one of these are no other field. */
    private static final Set<ColumnKind> ONLY_COORDINATES = Set.of(ColumnKind.EASTING, ColumnKind.NORTHING);

    private final LookedAt seen;
    private final Set<String> taken = new HashSet<>();

    private FieldGuesses(LookedAt seen) {
        this.seen = seen;
    }

    /**
     * The answers for the fields of a kind.
     *
     * @param projected whether the columns of coordinates are eastings and northings; null when there are no coordinates
     */
    static Answers of(RecordKind kind, LookedAt seen, @Nullable Boolean projected) {
        FieldGuesses guesses = new FieldGuesses(seen);
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (String field : WORDS.keySet()) {
            boolean degrees = field.equals("location.lat") || field.equals("location.lon");
            boolean meters = field.equals("location.x") || field.equals("location.y");
            boolean unwanted = degrees && !Boolean.FALSE.equals(projected)
                    || meters && !Boolean.TRUE.equals(projected)
                    || !FieldQuestions.names(kind).contains(field);
            Optional<String> column = unwanted ? Optional.empty() : guesses.column(field);
            column.ifPresent(name -> guesses.answer(field, name, answers));
        }
        if (!answers.containsKey("from.name") && FieldQuestions.names(kind).contains("name")) {
            guesses.mostNameLike().ifPresent(name -> guesses.answer("name", name, answers));
        }
        return new Answers(answers);
    }

    private void answer(String field, String column, Map<String, List<String>> answers) {
        taken.add(column);
        Optional<String> number = field.equals("location.address") ? exactly(NUMBERS_OF_HOUSES) : Optional.empty();
        if (number.isPresent() && DraftSource.canBeNamed(column) && DraftSource.canBeNamed(number.get())) {
            taken.add(number.get());
            answers.put("from." + field, List.of("template"));
            answers.put("text." + field, List.of("{" + column + "} {" + number.get() + "}"));
        } else {
            answers.put("from." + field, List.of("c:" + column));
        }
    }

    private Optional<String> column(String field) {
        ColumnKind kind = KINDS.get(field);
        boolean coordinate = field.startsWith("location.l") || field.equals("location.x") || field.equals("location.y");
        Optional<String> byKind = kind == null ? Optional.empty() : byKind(kind);
        Optional<String> byWords = byWords(WORDS.getOrDefault(field, List.of()))
                .filter(name -> coordinate
                        || !ONLY_COORDINATES.contains(
                                seen.find(name).orElseThrow().kind().value()));
        if (coordinate) {
            boolean eastward = field.equals("location.lon") || field.equals("location.x");
            return byKind.or(() -> eastward ? besideNorthing(seen) : Optional.empty())
                    .or(() -> byWords);
        }
        return byWords.or(() -> byKind);
    }

    private Optional<String> byKind(ColumnKind kind) {
        return free().filter(column -> column.kind().value() == kind)
                .map(InspectedColumn::name)
                .findFirst();
    }

    /** The free column whose name is the first of the words that any has. */
    private Optional<String> exactly(List<String> words) {
        for (String word : words) {
            Optional<String> exact = free().map(InspectedColumn::name)
                    .filter(name -> folded(name).replace(" ", "").equals(word))
                    .findFirst();
            if (exact.isPresent()) {
                return exact;
            }
        }
        return Optional.empty();
    }

    /** As {@link #exactly}; else a column that has one of the words among others in its name. */
    private Optional<String> byWords(List<String> words) {
        Optional<String> exact = exactly(words);
        if (exact.isPresent()) {
            return exact;
        }
        for (String word : words) {
            Optional<String> part = free().map(InspectedColumn::name)
                    .filter(name -> word.length() > 2
                            && List.of(folded(name).split(" ")).contains(word))
                    .findFirst();
            if (part.isPresent()) {
                return part;
            }
        }
        return Optional.empty();
    }

    private Stream<InspectedColumn> free() {
        return seen.columns().stream().filter(column -> column.filled() > 0 && !taken.contains(column.name()));
    }

    /** The column without a telling name whose values are words and differ most. */
    private Optional<String> mostNameLike() {
        String best = null;
        int most = 1;
        for (InspectedColumn column : free().toList()) {
            int different = seen.values(column.name(), "").size();
            if (column.kind().value() == ColumnKind.TEXT && different > most) {
                best = column.name();
                most = different;
            }
        }
        return Optional.ofNullable(best);
    }

    /** A column of numbers beside the one of latitudes or northings: a pair of coordinates without names. */
    static Optional<String> besideNorthing(LookedAt seen) {
        List<InspectedColumn> columns = seen.columns();
        for (int i = 0; i < columns.size(); i++) {
            ColumnKind kind = columns.get(i).kind().value();
            double least = kind == ColumnKind.LATITUDE ? 6 : 200_000;
            double most = kind == ColumnKind.LATITUDE ? 19 : 3_000_000;
            if (kind == ColumnKind.LATITUDE || kind == ColumnKind.NORTHING) {
                for (int beside : new int[] {i - 1, i + 1}) {
                    if (beside >= 0 && beside < columns.size() && between(columns.get(beside), least, most)) {
                        return Optional.of(columns.get(beside).name());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean between(InspectedColumn column, double least, double most) {
        return !column.samples().isEmpty()
                && column.samples().stream().allMatch(sample -> {
                    try {
                        double number = Double.parseDouble(sample.replace(',', '.'));
                        return number >= least && number <= most;
                    } catch (NumberFormatException e) {
                        return false;
                    }
                });
    }

    /** Lower case, without accents, words divided by one blank. */
    static String folded(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return plain.toLowerCase(Locale.ITALIAN)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static Map<String, List<String>> words(String... lines) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(": ");
            words.put(
                    line.substring(0, colon), List.of(line.substring(colon + 2).split(" ")));
        }
        return words;
    }

    /** The columns that tell rows apart, one if there is one, else two; none when nothing short does. */
    static List<String> key(LookedAt seen) {
        List<String> complete = new ArrayList<>();
        for (InspectedColumn column : seen.columns()) {
            if (column.filled() == seen.rows().size() && column.filled() > 0) {
                complete.add(column.name());
            }
        }
        complete.sort(Comparator.comparing(name -> !identifying(name)));
        for (String column : complete) {
            ColumnKind kind = seen.find(column).orElseThrow().kind().value();
            boolean measured = kind == ColumnKind.NUMBER || KINDS.containsValue(kind) && kind != ColumnKind.TAX_CODE;
            if (!measured && repeated(seen, List.of(column)) == 0) {
                return List.of(column);
            }
        }
        List<String> words = complete.stream()
                .filter(column ->
                        seen.find(column).orElseThrow().kind().value() == ColumnKind.TEXT || identifying(column))
                .limit(8)
                .toList();
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j < words.size(); j++) {
                if (repeated(seen, List.of(words.get(i), words.get(j))) == 0) {
                    return List.of(words.get(i), words.get(j));
                }
            }
        }
        return List.of();
    }

    /** How many of the rows that were looked at have the values of an earlier one in these columns, or nothing in all of them. */
    static int repeated(LookedAt seen, List<String> columns) {
        Set<List<String>> keys = new HashSet<>();
        int repeated = 0;
        for (var row : seen.rows()) {
            List<String> key =
                    columns.stream().map(column -> LookedAt.text(row, column)).toList();
            if (key.stream().allMatch(String::isEmpty) || !keys.add(key)) {
                repeated++;
            }
        }
        return repeated;
    }

    private static boolean identifying(String name) {
        return List.of(folded(name).split(" ")).stream().anyMatch(word -> List.of(
                                "id", "codice", "cod", "code", "fid", "objectid", "key", "chiave", "uid")
                        .contains(word))
                || folded(name).replace(" ", "").matches("id[a-z]*|cod[a-z]*|[a-z]*id");
    }
}
