package it.atlante.address;

import java.util.Set;

/** Words that come before the name by which a street is known: given names and titles. People leave them out or write an initial. */
final class GivenNames {

    private static final Set<String> WORDS = Set.of(
            ("achille ada adelaide adelchi adolfo adriano agostino alberto albino alcide aldo alessandro alessio alfonso alfredo alfieri"
                            + " amedeo amerigo anacleto andrea angela angelo anita anna anselmo antonia antonio aristide armando arnaldo arrigo"
                            + " arturo ascanio attilio augusto aurelio bartolomeo battista beatrice benedetto beniamino benvenuto bernardino"
                            + " bernardo biagio bruno caio camillo carla carlo carmelo cataldo caterina cesare chiara cino clemente corradino"
                            + " corrado cosimo costantino cristoforo damiano daniele dante dario davide domenico donato edmondo edoardo elena"
                            + " eleonora elio emanuele emilio emma enea ennio enrico enzo ercole ermanno ernesto ettore eugenio evangelista"
                            + " ezio fabio fabrizio fausto federico fedele felice ferdinando ferruccio filippo flavio fortunato francesca francesco"
                            + " franco fulvio gabriele gaetana gaetano galeazzo galileo gaspare gastone gerolamo giacinto giacomo gian gianni"
                            + " gino gioacchino giorgio giosue giovanni girolamo giuditta giulia giuliano giulietta giulio giuseppe giuseppina"
                            + " giustino goffredo gregorio gualtiero guglielmo guido gustavo icilio ignazio innocenzo ippolito isabella isotta ivan"
                            + " jacopo lazzaro leandro lelio leonardo leone leonida leopoldo lina livio lodovico lorenzo luca luchino lucia"
                            + " luciano lucio ludovico luigi luigia maddalena marcantonio marcello marco maria mariano mario martino massimo matteo"
                            + " matilde maurizio mauro melchiorre michelangelo michele mosé natale nazario nicola nicolo nino odoardo oreste"
                            + " orlando otto ottavio ottone palmiro paolo pasquale pellegrino pierluigi piero pietro pio primo prospero quintino"
                            + " raffaele raffaello raimondo remo renato renzo riccardo rinaldo roberto rocco rodolfo romeo romolo rosa rosario"
                            + " ruggero salvatore salvo sandro santorre saverio sebastiano serafino sergio severino silvio simone stefano"
                            + " teodoro teresa tito tomaso tommaso torquato tullio ubaldo ugo ulisse umberto urbano valentino valerio vasco"
                            + " vincenzo virgilio vito vittore vittoria vittorio walter zanetto")
                    .split(" "));

    private static final Set<String> TITLES = Set.of(
            ("fratelli sorelle generale capitano tenente maggiore maresciallo colonnello ammiraglio ingegner avvocato professor dottor"
                            + " cardinale monsignor arcivescovo vescovo papa padre don donna frate fra suor beato beata senatore onorevole"
                            + " cavaliere conte principe duca re regina martiri caduti")
                    .split(" "));

    private GivenNames() {}

    /** Whether the word is a given name or a title. */
    static boolean contains(String word) {
        return WORDS.contains(word) || TITLES.contains(word);
    }
}
