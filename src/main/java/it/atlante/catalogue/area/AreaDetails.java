package it.atlante.catalogue.area;

import static it.atlante.catalogue.Texts.blankToNull;
import static it.atlante.catalogue.Texts.requireText;

import it.atlante.catalogue.CatalogueRecord;
import it.atlante.catalogue.Details;
import it.atlante.catalogue.RecordType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * What is known of an area.
 *
 * @param vintage the edition of the boundaries, such as {@code PGT2030}
 * @param code unique within kind and vintage
 * @param shape WGS 84, x = longitude, y = latitude; valid and not empty
 * @param approximate true when the boundary is a sketch and not the official one
 * @param designatedBy who designated it (disadvantaged areas); null when not known
 * @param designationRule by which thresholds, in words
 */
@Embeddable
public record AreaDetails(
        @Enumerated(EnumType.STRING) @Column(nullable = false)
        AreaKind kind,

        @Column(nullable = false) String vintage,
        @Column(nullable = false) String code,
        @Column(nullable = false) String name,
        @Nullable String description,
        @Column(nullable = false) MultiPolygon shape,
        @Column(nullable = false) boolean approximate,
        @Nullable LocalDate validFrom,
        @Nullable String designatedBy,
        @Nullable LocalDate designatedOn,
        @Nullable String designationRule)
        implements Details {

    public AreaDetails {
        vintage = requireText("vintage", vintage);
        code = requireText("code", code);
        name = requireText("name", name).strip();
        description = blankToNull(description);
    }

    @Override
    public RecordType type() {
        return RecordType.AREA;
    }

    @Override
    public String label() {
        return name;
    }

    @Override
    public CatalogueRecord newRecord() {
        return new Area();
    }
}
