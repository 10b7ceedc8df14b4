package it.atlante.catalogue.hours;

import java.util.regex.Pattern;

/** Recognises comments that ask for an appointment, in Italian and English. */
final class Appointment {

    /** Not "senza appuntamento", "without an appointment", "no appointment", "appuntamento non necessario". */
    private static final Pattern WORDS = Pattern.compile(
            "(?<!\\b(senza|no|non|without|without an|free) )(appuntament|prenotazion|appointment)\\w*(?! +(non|not|is not)\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Appointment() {}

    static boolean isMeantBy(String comment) {
        return WORDS.matcher(comment).find();
    }
}
