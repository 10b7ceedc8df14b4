package it.atlante.ingest.check;

import it.atlante.ingest.issue.IssueCode;
import it.atlante.ingest.issue.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of the Registro unico nazionale del Terzo settore: whole numbers, often written after a word such as "rep. n.". */
final class RuntsCheck implements FieldCheck {

    private static final Pattern FORM =
            Pattern.compile("(?i)(?:runts|repertorio|rep|numero|num|nr|n|[.:°º\\s]){0,12}(\\d{1,9})");

    @Override
    public Checked check(String field, String value) {
        Matcher form = FORM.matcher(value);
        if (!form.matches() || Long.parseLong(form.group(1)) == 0) {
            return Checked.leftOut(Problem.of(IssueCode.BAD_RUNTS, field, value));
        }
        String number = form.group(1);
        return number.equals(value)
                ? Checked.kept(number)
                : Checked.normalised(number, Problem.of(IssueCode.NORMALISED, field, value, number));
    }
}
