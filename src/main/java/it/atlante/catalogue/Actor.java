package it.atlante.catalogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a change.
 *
 * @param name a user name, or the name of a source for an import
 * @param importRunId the run that makes the change; null for a person
 */
public record Actor(String name, @Nullable UUID importRunId) {

    public Actor {
        Texts.requireText("actor", name);
    }

    public static Actor person(String userName) {
        return new Actor(userName, null);
    }

    public static Actor importRun(String name, UUID runId) {
        return new Actor(name, runId);
    }

    public boolean isPerson() {
        return importRunId == null;
    }
}
