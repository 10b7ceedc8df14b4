package it.atlante.address;

/**
 * Distance between two words in typing mistakes: a letter left out, added, mistaken for another, or exchanged with the next one (optimal
 * string alignment; Damerau, "A technique for computer detection and correction of spelling errors", CACM 7 (1964)).
 */
final class Edits {

    private Edits() {}

    /** The distance, or {@code max + 1} when it is greater than {@code max}. */
    static int distance(String one, String other, int max) {
        int n = one.length();
        int m = other.length();
        if (Math.abs(n - m) > max) {
            return max + 1;
        }
        int[] before = new int[m + 1];
        int[] last = new int[m + 1];
        int[] row = new int[m + 1];
        for (int j = 0; j <= m; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= n; i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= m; j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                int cost = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    cost = Math.min(cost, before[j - 2] + 1);
                }
                row[j] = cost;
                least = Math.min(least, cost);
            }
            if (least > max) {
                return max + 1;
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return Math.min(last[m], max + 1);
    }
}
