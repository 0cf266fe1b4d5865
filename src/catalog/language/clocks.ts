/** What tells the time: functions, and the class whose objects are the time of their making. */
export const CLOCKS = /^(?:Date(?:\.now)?|performance\.now)$/;

/** Functions, as sources call them, that make what nobody has seen before. */
export const MAKES_UNIQUE = /nanoid|random|uuid|^v[1457]$/i;
