const ONE_WORD = /^[a-z]+$/;

/** A name in lower-case words: `userSessions`, `UserSessions` and `user-sessions` are `user_sessions`, `sessionID` is `session_id`. */
export function wordsOf(name: string): string {
  if (ONE_WORD.test(name)) return name;
  return name
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .replace(/([A-Z])([A-Z](?!s(?![a-z]))[a-z])/g, "$1_$2")
    .replace(/[^A-Za-z\d]+/g, "_")
    .replace(/^_|_$/g, "")
    .toLowerCase();
}
