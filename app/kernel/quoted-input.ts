const most = 60

/** What was typed, as a sentence quotes it back: a whole page pasted in a field of a day would bury what is wrong. */
export const quoted = (typed: string): string => (typed.length > most ? `${typed.slice(0, most)}…` : typed)
