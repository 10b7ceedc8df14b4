package it.atlante.ingest.issue;

/**
 * Why a row was refused, or why it is doubtful. Names are stable: tables, reports and screen texts refer to them. Whether a problem refuses
 * its row or only marks it is said by {@link Issue.Severity}.
 */
public enum IssueCode {
    /** A field that the record needs is empty. */
    REQUIRED_FIELD,
    /** A value that is not in the vocabulary, in a value map or among the constants of a field. */
    UNKNOWN_CODE,
    BAD_NUMBER,
    BAD_DATE,
    /** Coordinates that are no numbers, are off the Earth, or look swapped. */
    BAD_COORDINATES,
    /** An area without a shape is refused; a place without a point goes in and is marked. */
    NO_GEOMETRY,
    /** Refused when it cannot be repaired; repaired and marked when it can. */
    INVALID_GEOMETRY,
    /** An earlier row of the file has the same key. */
    DUPLICATE_KEY,
    /** An organisation, network or area that the catalogue does not hold. */
    UNKNOWN_REFERENCE,
    /** A row with more or fewer fields than the header. */
    WRONG_FIELD_COUNT,
    /** A column without a name, or with that of another one: it was given a name of its own. */
    COLUMN_NAME,
    /** A cell of a sheet that holds an error instead of a value: read as empty. */
    ERROR_CELL,
    /** Something that is not a row, such as a number among objects. */
    MALFORMED_ROW,
    /** A value that contradicts another one of the same record, such as more free places than places. */
    BAD_VALUE,
    TEXT_TOO_LONG,
    /** The store refused the record for a reason that no other code names. */
    NOT_STORED,
    /** Opening hours that cannot be understood: the record goes in without them. */
    BAD_HOURS,
    /** Characters that could not be read in the declared encoding. */
    BAD_CHARACTERS,
    /** The point lies outside the area that the row names. */
    AREA_CONTRADICTION,
    /** The area of a row is another one by its code than by its name, or of another kind or vintage than it should be. */
    OTHER_AREA,
    /** A second pair of coordinates of the row says another place. */
    POINT_CONTRADICTION,
    /** The point lies outside the territory of the source or, where none is declared, of every comune of the catalogue. */
    OUTSIDE_TERRITORY,
    /** Arcs of circles became lines; says how far the lines stray. */
    LINEARISED,
    /** The file does not say its encoding: it was recognised by its bytes. */
    ENCODING_ASSUMED,
    /** Something in the file that no row was made of, such as deleted rows or links to other files. */
    NOT_READ,
    /** No telephone number, or none that the numbering plan has: left out. */
    BAD_PHONE,
    BAD_EMAIL,
    /** No web address with http or https. */
    BAD_URL,
    /** A tax code whose form or check digit is wrong. */
    BAD_TAX_CODE,
    BAD_RUNTS,
    /** No Italian postal code. */
    BAD_POSTAL_CODE,
    /** Zeros at the beginning of a code or telephone number were lost and put back. */
    LOST_ZERO,
    /** Several values where the record has one: the first is kept. */
    SEVERAL_VALUES,
    /** Something was seen or verified on a day that has not come. */
    FUTURE_DATE,
    /** Text that was read in a wrong encoding somewhere: repaired. */
    MOJIBAKE,
    /** Control characters and the like, removed; counted once for the file. */
    INVISIBLE_CHARACTERS,
    /** A value that only says that there is none; counted once for the file. */
    PLACEHOLDER,
    /** A value that means the same in its usual form; counted once for the file. */
    NORMALISED,
    /** Rows with different addresses lie on one point. */
    SHARED_POINT,
    /** The row has no point of its own: it was computed from its address. */
    GEOCODED,
    /** The comune is known and the address is not, or not surely: the place goes in without a point. */
    ADDRESS_NOT_PLACED,
    /** The point of the row lies far from where its address is. */
    ADDRESS_CONTRADICTION,
    /** Another record has the same tax code or RUNTS number. */
    DUPLICATE_IDENTIFIER,
    /** A person edited the record and the source says something else: the edit was kept. */
    KEPT_EDIT
}
