package it.atlante.catalogue.source;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The sources that records come from. */
public interface Sources extends Repository<Source, String> {

    Source save(Source source);

    Optional<Source> findById(String id);

    List<Source> findAll();
}
