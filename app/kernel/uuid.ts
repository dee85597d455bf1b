/** Whether a text from a URL can be an id at all: asking the database for anything else would be an error, not a "no". */
export const isUuid = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)

/** The id of a row that has a name: any id, but for the example region, where the same name gives the same id. */
export type NewId = (name: string) => string
