package it.atlante.catalogue.hours;

import ch.poole.openinghoursparser.Event;

/**
 * Between which local times an event of the sun falls in Italy, over all seasons and places. Without a place and a date these bounds are all that
 * can be said, so the minutes between them are unknown rather than open. They hold from Lampedusa (35.5° N) to the Vetta d'Italia (47.1° N)
 * and from Bardonecchia (6.6° E) to Otranto (18.5° E), with a margin of some ten minutes.
 */
enum SunEvent {
    DAWN(hhmm(3, 50), hhmm(8, 0)),
    SUNRISE(hhmm(4, 50), hhmm(8, 30)),
    SUNSET(hhmm(16, 0), hhmm(21, 45)),
    DUSK(hhmm(16, 30), hhmm(22, 30));

    private final int earliest;
    private final int latest;

    SunEvent(int earliest, int latest) {
        this.earliest = earliest;
        this.latest = latest;
    }

    /** The bounds, moved by an offset in minutes. */
    TimeBounds bounds(int offsetMinutes) {
        return new TimeBounds(earliest + offsetMinutes, latest + offsetMinutes);
    }

    static SunEvent of(Event event) {
        return switch (event) {
            case DAWN -> DAWN;
            case SUNRISE -> SUNRISE;
            case SUNSET -> SUNSET;
            case DUSK -> DUSK;
        };
    }

    private static int hhmm(int hours, int minutes) {
        return hours * 60 + minutes;
    }
}
