package it.atlante.catalogue.hours;

/**
 * A time of day known to lie between two minutes; both are the same for a time on the clock.
 *
 * @param earliest minutes from midnight
 * @param latest minutes from midnight, not before the earliest
 */
record TimeBounds(int earliest, int latest) {

    TimeBounds {
        if (latest < earliest) {
            throw new IllegalArgumentException("latest minute " + latest + " is before the earliest " + earliest);
        }
    }

    static TimeBounds exactly(int minute) {
        return new TimeBounds(minute, minute);
    }

    TimeBounds nextDay() {
        return new TimeBounds(earliest + Segment.DAY_MINUTES, latest + Segment.DAY_MINUTES);
    }
}
