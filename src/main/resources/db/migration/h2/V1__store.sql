-- H2 needs no preparation. The file keeps the numbering of both stores in step.
select 1;
