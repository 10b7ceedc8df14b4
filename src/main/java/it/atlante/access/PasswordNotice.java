package it.atlante.access;

import java.io.PrintStream;
import java.util.List;

/**
 * A generated password on the terminal, in a frame, in both languages. It goes to the terminal and nowhere else: not through the log, which may
 * be a file, and in plain ASCII, which every terminal can show.
 */
record PasswordNotice(String title, String userName, String password) {

    private static final int WIDTH = 76;

    static PasswordNotice firstStart(String userName, String password) {
        return new PasswordNotice("Primo avvio / First start", userName, password);
    }

    static PasswordNotice reset(String userName, String password) {
        return new PasswordNotice("Nuova password / New password", userName, password);
    }

    void print(PrintStream terminal) {
        String edge = "+" + "=".repeat(WIDTH) + "+";
        StringBuilder frame = new StringBuilder("\n").append(edge).append('\n');
        for (String line : lines()) {
            frame.append(String.format("|  %-" + (WIDTH - 2) + "s|%n", line));
        }
        // One call, so that no log line of another thread falls into the frame.
        terminal.print(frame.append(edge).append("\n\n"));
        terminal.flush();
    }

    private List<String> lines() {
        return List.of(
                "ATLANTE - " + title,
                "",
                "Utente / User:         " + userName,
                "Password:              " + password,
                "",
                "E' mostrata solo ora e non e' scritta da nessuna parte: conservala.",
                "It is shown only now and written nowhere: keep it.",
                "Per cambiarla / To change it: /amministrazione/password");
    }
}
