package it.atlante.api;

/** The embedded default: Lucene and H2. */
class LuceneGoldenApiTest extends GoldenApiContract {}
