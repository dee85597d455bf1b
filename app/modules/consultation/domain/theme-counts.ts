/**
 * Themes ("rode draden") counted over notes. On 4 February 2019 seven tables talked and "door alle partijen genoemd" was
 * the signal (newsletter 1): so it counts notes, and at how many tables and meetings they were made.
 */
export type TaggedNote = {
  readonly meetingId: string
  /** Null for a note of the meeting as a whole. */
  readonly tableId: string | null
  readonly themeIds: readonly string[]
}
export type ThemeCount = { readonly notes: number; readonly tables: number; readonly meetings: number }

/** For each theme how many notes carry it, and at how many different tables and meetings; themes without notes are left out. */
export function countThemes(notes: readonly TaggedNote[]): ReadonlyMap<string, ThemeCount> {
  const places = new Map<string, { notes: number; tables: Set<string>; meetings: Set<string> }>()
  for (const note of notes) {
    for (const themeId of new Set(note.themeIds)) {
      const place = places.get(themeId) ?? { notes: 0, tables: new Set(), meetings: new Set() }
      place.notes += 1
      if (note.tableId !== null) place.tables.add(note.tableId)
      place.meetings.add(note.meetingId)
      places.set(themeId, place)
    }
  }
  return new Map(
    [...places].map(([id, { notes: count, tables, meetings }]) => [
      id,
      { notes: count, tables: tables.size, meetings: meetings.size },
    ]),
  )
}
