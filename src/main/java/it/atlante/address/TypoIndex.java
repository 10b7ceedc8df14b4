package it.atlante.address;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the words of a vocabulary within one typing mistake of a given one without looking at the others: two words are that near exactly
 * when they have a form in common with at most one letter left out of each (the deletion neighbourhood of Mor and Fraenkel, CACM 25 (1982)),
 * or nearly so, and the candidates are compared in full. Immutable; a long for each letter of the vocabulary.
 */
final class TypoIndex {

    private final List<String> words;

    /** Hash of a form in the upper half, number of the word in the lower; sorted. */
    private final long[] forms;

    TypoIndex(List<String> words) {
        this.words = List.copyOf(words);
        int count = words.stream().mapToInt(word -> word.length() + 1).sum();
        this.forms = new long[count];
        int next = 0;
        for (int id = 0; id < this.words.size(); id++) {
            String word = this.words.get(id);
            for (int left = -1; left < word.length(); left++) {
                forms[next++] = ((long) hash(word, left) << 32) | id;
            }
        }
        Arrays.sort(forms);
    }

    /** Numbers of the words at a distance of at most one, each once; the word itself among them when it is there. */
    int[] near(String word) {
        int[] found = new int[8];
        int count = 0;
        for (int left = -1; left < word.length(); left++) {
            long hash = hash(word, left);
            for (int at = first(hash << 32); at < forms.length && forms[at] >> 32 == hash; at++) {
                int id = (int) forms[at];
                if (!contains(found, count, id) && Edits.distance(word, words.get(id), 1) <= 1) {
                    found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                    found[count++] = id;
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static boolean contains(int[] found, int count, int id) {
        for (int i = 0; i < count; i++) {
            if (found[i] == id) {
                return true;
            }
        }
        return false;
    }

    private int first(long form) {
        int at = Arrays.binarySearch(forms, form);
        int insertion = at < 0 ? -at - 1 : at;
        while (insertion > 0 && forms[insertion - 1] == form) {
            insertion--;
        }
        return insertion;
    }

    /** The hash of the word without one letter; without none for -1. */
    private static int hash(String word, int left) {
        int hash = 0;
        for (int i = 0; i < word.length(); i++) {
            if (i != left) {
                hash = 31 * hash + word.charAt(i);
            }
        }
        return hash;
    }
}
