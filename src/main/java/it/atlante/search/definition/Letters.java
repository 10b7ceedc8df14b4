package it.atlante.search.definition;

/** How far one word is from another, as engines count it in fuzzy matches with transpositions and a fixed first letter. */
final class Letters {

    private Letters() {}

    /**
     * Whether at most so many letters are inserted, left out, replaced or swapped with the next one (optimal string alignment), the first one
     * being equal.
     */
    static boolean within(String typed, String written, int edits) {
        int[] a = typed.codePoints().toArray();
        int[] b = written.codePoints().toArray();
        if (a.length == 0 || b.length == 0 || a[0] != b[0] || Math.abs(a.length - b.length) > edits) {
            return false;
        }
        int[][] distance = new int[a.length][b.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                distance[i][j] = i == 0 || j == 0 ? i + j : cell(distance, a, b, i, j);
            }
        }
        return distance[a.length - 1][b.length - 1] <= edits;
    }

    /** Row and column 0 stand for the first letter, which is equal and counts for nothing. */
    private static int cell(int[][] distance, int[] a, int[] b, int i, int j) {
        int best = Math.min(distance[i - 1][j], distance[i][j - 1]) + 1;
        best = Math.min(best, distance[i - 1][j - 1] + (a[i] == b[j] ? 0 : 1));
        if (i > 1 && j > 1 && a[i] == b[j - 1] && a[i - 1] == b[j]) {
            best = Math.min(best, distance[i - 2][j - 2] + 1);
        }
        return best;
    }
}
