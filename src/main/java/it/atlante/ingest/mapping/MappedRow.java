package it.atlante.ingest.mapping;

import it.atlante.catalogue.Draft;
import it.atlante.ingest.issue.Problem;
import it.atlante.ingest.placing.Placing;
import java.util.List;

/**
 * What a row becomes.
 *
 * @param main the record that the row is about
 * @param shared records that rows may share, such as the organisation or the place of several services: the first row that names one
 *     describes it
 * @param others further records of the row alone
 * @param doubts what somebody should look at
 * @param notes what was put right and is only counted
 * @param placings what is to be remembered of the addresses of its locations
 */
public record MappedRow(
        Draft main,
        List<Draft> shared,
        List<Draft> others,
        List<Reference> references,
        List<Problem> doubts,
        List<Problem> notes,
        List<Placing> placings) {}
