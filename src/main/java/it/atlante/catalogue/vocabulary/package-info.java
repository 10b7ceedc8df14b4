/**
 * The codes that classify records, with their Italian and English labels, read from {@code geo-data/vocabulary.yml}.
 */
@NamedInterface("vocabulary")
@NullMarked
package it.atlante.catalogue.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
