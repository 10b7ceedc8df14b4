package it.atlante.catalogue.merging;

/** Published within the transaction that undid a merge. */
public record Unmerged(Merge merge) {}
