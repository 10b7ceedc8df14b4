package it.atlante.geo;

/** What can be wrong with a geometry. Names are stable: rejects of imports, problem details of the API and screen texts refer to them. */
public enum GeometryProblem {
    /** The text is not JSON. */
    NOT_JSON,
    /** The bytes are not a geometry in the binary form of their format, or break off. */
    NOT_BINARY,
    /** The geometry says that it is in another reference system than its layer. */
    OTHER_SYSTEM,
    /** The value is null or has no {@code type}, or the type is not one of the seven of RFC 7946. */
    UNKNOWN_TYPE,
    /** The member {@code coordinates} (or {@code geometries}) is absent or not an array. */
    MISSING_COORDINATES,
    /** Arrays are nested too deep or not deep enough for the type, or a collection lies in a collection. */
    WRONG_NESTING,
    /** A coordinate is a text, an object or another thing that is not a number. */
    NOT_A_NUMBER,
    /** A coordinate is NaN or infinite. */
    NOT_FINITE,
    /** A longitude is outside -180 to 180 or a latitude outside -90 to 90: often projected or swapped coordinates. */
    OUT_OF_RANGE,
    /** A position has fewer than two numbers, a line fewer than two positions, or a ring fewer than four or no area. */
    TOO_FEW_POINTS,
    /** The last position of a ring differs from the first. */
    UNCLOSED_RING,
    /** There is nothing in it. */
    EMPTY,
    /** The geometry is not made of polygons, where an area is asked for. */
    NOT_POLYGONAL,
    /** A ring crosses or touches itself or another ring along a line. */
    SELF_INTERSECTION,
    /** A hole lies outside its shell. */
    HOLE_OUTSIDE_SHELL,
    /** A hole lies inside another hole. */
    NESTED_HOLES,
    /** A polygon lies inside another polygon of the same geometry. */
    NESTED_SHELLS,
    /** Holes cut the interior into parts. */
    DISCONNECTED_INTERIOR
}
