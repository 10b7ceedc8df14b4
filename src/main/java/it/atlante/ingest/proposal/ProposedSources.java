package it.atlante.ingest.proposal;

import it.atlante.catalogue.vocabulary.Vocabulary;
import it.atlante.geo.Crs;
import it.atlante.ingest.reader.Inspection;
import it.atlante.ingest.reader.SourceReader;
import it.atlante.ingest.reader.SourceRecord;
import it.atlante.ingest.reader.UnreadableSource;
import it.atlante.ingest.source.KnownSources;
import it.atlante.ingest.source.RecordKind;
import it.atlante.ingest.source.SourceDescription;
import it.atlante.ingest.source.SourceFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.springframework.stereotype.Component;

/** From proposals to sources: what is guessed first, what description follows from the answers, and keeping it. */
@Component
public class ProposedSources {

    /** The id under which a proposal's own description was kept already. */
    private static final String KEPT_AS = "keptAs";

    private final Proposals proposals;
    private final KnownSources known;
    private final KeptAnswers kept;
    private final Vocabulary vocabulary;

    ProposedSources(Proposals proposals, KnownSources known, KeptAnswers kept, Vocabulary vocabulary) {
        this.proposals = proposals;
        this.known = known;
        this.kept = kept;
        this.vocabulary = vocabulary;
    }

    /**
     * Answers what a first look at the file can answer.
     *
     * @throws UnreadableSource when the file is a damaged archive
     */
    public Proposal begin(Proposal proposal) {
        List<String> taken = known.all().stream().map(SourceDescription::id).toList();
        Answers facts = SourceFacts.guessed(proposal.fileName(), taken);
        Inspection inspection = Inspection.of(proposals.file(proposal));
        Proposal begun =
                proposal.with(facts.with(FileQuestions.guessed(inspection).values()));
        proposals.save(begun);
        return begun;
    }

    /** The file as the answers say that it is to be read. */
    public FileQuestions file(Proposal proposal) {
        return FileQuestions.of(proposals.file(proposal), proposal.answers());
    }

    /** The proposal with answers for the fields of a kind; for the most probable kind when none is given. */
    public Proposal guessFields(Proposal proposal, LookedAt seen, @Nullable RecordKind kind) {
        RecordKind meant = kind == null ? probable(seen) : kind;
        Answers bare = proposal.answers()
                .without("from.")
                .without("text.")
                .without("split.")
                .without("map.");
        Answers answers = bare.with("kind", meant.name())
                .with(FieldGuesses.of(meant, seen, projected(proposal.answers()))
                        .values());
        List<String> key =
                FieldGuesses.key(seen).stream().filter(DraftSource::canBeNamed).toList();
        Proposal guessed = proposal.with(answers.with(Map.of("key", key)));
        proposals.save(guessed);
        return guessed;
    }

    /** Areas have shapes; of all other rows a service is the most frequent. */
    private static RecordKind probable(LookedAt seen) {
        List<Geometry> shapes = new ArrayList<>();
        for (SourceRecord row : seen.rows()) {
            if (row.geometry() != null) {
                shapes.add(row.geometry());
            }
        }
        long polygons = shapes.stream().filter(Polygonal.class::isInstance).count();
        return polygons * 2 > shapes.size() ? RecordKind.AREA : RecordKind.SERVICE;
    }

    private static @Nullable Boolean projected(Answers answers) {
        boolean geographic = Arrays.stream(SourceFormat.values())
                .filter(SourceFormat::isGeographic)
                .anyMatch(format -> format.name().equalsIgnoreCase(answers.first("format")));
        return geographic
                ? null
                : Crs.find(answers.first("crs")).map(crs -> !crs.isGeographic()).orElse(null);
    }

    /** How many of the rows that were looked at the chosen key does not tell apart. */
    public static int repeatedKeys(Answers answers, LookedAt seen) {
        List<String> columns = answers.all("key");
        return columns.isEmpty() ? 0 : FieldGuesses.repeated(seen, columns);
    }

    /**
     * The description that a proposal stands for: that of the known source whose new edition it is, else that of its answers.
     *
     * @throws UnreadableSource when the file cannot be read at all
     */
    public DraftSource.Drafted draft(Proposal proposal) {
        Optional<SourceDescription> edition = knownSource(proposal);
        if (edition.isPresent()) {
            return new DraftSource.Drafted(edition.get(), List.of());
        }
        FileQuestions file = file(proposal);
        if (file.lookedAt() == null) {
            List<FieldProblem> problems = new ArrayList<>(file.problems());
            problems.add(FieldProblem.of("format", "unreadable", String.valueOf(file.unreadable())));
            return new DraftSource.Drafted(null, problems);
        }
        DraftSource.Drafted drafted = new DraftSource(proposal.answers(), file, vocabulary).draft();
        SourceDescription source = drafted.source();
        boolean own = source != null
                && (source.id().equals(proposal.sourceId())
                        || source.id().equals(proposal.answers().first(KEPT_AS)));
        if (source != null && !own && known.find(source.id()).isPresent()) {
            return new DraftSource.Drafted(null, List.of(FieldProblem.of("id", "id.taken", source.id())));
        }
        return drafted;
    }

    /** The known source of which the file is a new edition, as long as it is not being described anew. */
    public Optional<SourceDescription> knownSource(Proposal proposal) {
        return proposal.sourceId() == null || proposal.answers().has("format")
                ? Optional.empty()
                : known.find(proposal.sourceId());
    }

    /** How the columns of a new edition differ; empty for a file that is none, or that the known description cannot read. */
    public Optional<ColumnChanges> changes(Proposal proposal) {
        return knownSource(proposal).map(source -> {
            Set<String> columns = new HashSet<>(
                    kept.find(source.id()).map(KeptAnswers.Kept::columns).orElse(List.of()));
            columns.addAll(source.mapping().columns().keySet());
            return ColumnChanges.of(
                    source,
                    columns,
                    SourceReader.of(source.file())
                            .open(proposals.file(proposal))
                            .columns());
        });
    }

    /** Whether the known source can be described anew from what was answered for it. */
    public boolean canBeRevised(Proposal proposal) {
        return proposal.sourceId() != null && kept.find(proposal.sourceId()).isPresent();
    }

    /** Takes over what was answered for the known source, to be changed. */
    public Proposal revise(Proposal proposal) {
        Answers before = kept.find(String.valueOf(proposal.sourceId()))
                .map(KeptAnswers.Kept::answers)
                .orElse(proposal.answers());
        Proposal revised = proposal.with(before);
        proposals.save(revised);
        return revised;
    }

    /** Keeps the description of a proposal's answers; one that was known already stays as it is. */
    public void keep(Proposal proposal, SourceDescription source) {
        if (knownSource(proposal).isPresent()) {
            return;
        }
        FileQuestions file = file(proposal);
        known.keep(source);
        List<String> columns =
                file.lookedAt() == null ? List.of() : file.lookedAt().names();
        kept.keep(source.id(), new KeptAnswers.Kept(proposal.answers().without(KEPT_AS), columns));
        proposals.save(proposal.with(proposal.answers().with(KEPT_AS, source.id())));
    }
}
