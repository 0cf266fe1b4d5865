/** What tells the time: functions, and the class whose objects are the time of their making. */
export const CLOCKS = /^(?:Date(?:\.now)?|performance\.now)$/;
