package it.atlante.ingest.matching;

/**
 * Whether two words are one with a typing mistake: a letter too many, too few, other than it should be, or two that changed places (optimal
 * string alignment distance; Damerau 1964). One mistake in words of four to seven letters, two in longer ones.
 */
final class Mistyping {

    private Mistyping() {}

    static boolean isOne(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int allowed = shorter < 4 ? 0 : shorter < 8 ? 1 : 2;
        return allowed > 0 && Math.abs(one.length() - other.length()) <= allowed && distance(one, other) <= allowed;
    }

    /** Whether the words differ by one mistake at most. */
    static boolean isNearly(String one, String other) {
        return Math.abs(one.length() - other.length()) <= 1 && distance(one, other) <= 1;
    }

    private static int distance(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[other.length()];
    }
}
