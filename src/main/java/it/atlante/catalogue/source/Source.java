package it.atlante.catalogue.source;

import it.atlante.catalogue.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** A source of records: who publishes it, under which licence, and how it wants to be named. */
@Entity
public class Source {

    @Id
    private String id;

    @Column(nullable = false)
    private String title;

    private @Nullable String publisher;
    private @Nullable String licence;
    private @Nullable String attribution;
    private @Nullable String page;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Source() {}

    public Source(String id, String title) {
        this.id = Texts.requireText("source id", id);
        this.title = Texts.requireText("source title", title);
    }

    /** Says who publishes the source; each may be null when not known. */
    public Source publishedBy(@Nullable String newPublisher, @Nullable String newLicence) {
        this.publisher = newPublisher;
        this.licence = newLicence;
        return this;
    }

    /** Says how the source wants to be named, and the page that describes it; each may be null when not known. */
    public Source attributedAs(@Nullable String newAttribution, @Nullable String newPage) {
        this.attribution = newAttribution;
        this.page = newPage;
        return this;
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public @Nullable String publisher() {
        return publisher;
    }

    public @Nullable String licence() {
        return licence;
    }

    public @Nullable String attribution() {
        return attribution;
    }

    public @Nullable String page() {
        return page;
    }
}
