package it.atlante.address;

import java.util.Set;

/** Car-plate codes of the Italian provinces (ISTAT, "Codici delle unità territoriali"), those abolished in Sardinia included. */
final class Provinces {

    private static final Set<String> CODES = Set.of(
            ("ag al an ao ap aq ar at av ba bg bi bl bn bo br bs bt bz ca cb ce ch ci cl cn co cr cs ct cz en fc fe fg fi fm fr ge go"
                            + " gr im is kr lc le li lo lt lu mb mc me mi mn mo ms mt na no nu og or ot pa pc pd pe pg pi pn po pr pt pu pv"
                            + " pz ra rc re rg ri rm rn ro sa si so sp sr ss su sv ta te tn to tp tr ts tv ud va vb vc ve vi vr vs vt vv")
                    .split(" "));

    private Provinces() {}

    static boolean contains(String code) {
        return CODES.contains(code);
    }
}
