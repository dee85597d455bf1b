/** The tables of a meeting and what was written down there, each note with the themes that it touches. */
import type { Actor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { type PersonalData, personalText } from '~/kernel/personal-data'
import { ok, type Problem, type Result, refuse } from '~/kernel/result'
import { isUuid } from '~/kernel/uuid'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import { type Db, withActor } from '~/platform/database/with-actor.server'
import { lockMeeting } from './meeting-record.server'

export type NoteCode = PersonalData | 'themeUnknown' | 'tableUnknown' | 'gone'

/** Adds a table with the next number. */
export async function addTable(
  actor: Actor,
  { id, title }: { readonly id: string; readonly title: string },
): Promise<{ number: number }> {
  return withActor(actor, async (db) => {
    await lockMeeting(db, actor, id)
    const last = await db.meetingTable.aggregate({ where: { meetingId: id }, _max: { number: true } })
    const number = (last._max.number ?? 0) + 1
    await db.meetingTable.createMany({ data: [{ meetingId: id, number, title }] })
    await record(db, id, { table: number })
    return { number }
  })
}

type NewNote = {
  readonly id: string
  /** From the form; the same key twice is the same note. */
  readonly requestKey: string
  readonly tableId: string | null
  readonly text: string
  readonly themeIds: readonly string[]
  readonly now: Instant
}

/** Adds a note at a table, or at the meeting as a whole; refuses what gives away a child. */
export async function addNote(actor: Actor, note: NewNote): Promise<Result<null, NoteCode>> {
  try {
    return await withActor(actor, async (db) => {
      await lockMeeting(db, actor, note.id)
      const problem = await problemOf(db, note)
      if (problem) return { ok: false as const, problem }
      const { id: meetingId, tableId, text } = note
      const last = await db.meetingNote.aggregate({ where: { meetingId, tableId }, _max: { position: true } })
      await db.meetingNote.createMany({
        data: [{ id: note.requestKey, meetingId, tableId, text, position: (last._max.position ?? 0) + 1 }],
      })
      await tag(db, note.requestKey, note.themeIds)
      await record(db, meetingId, { note: note.requestKey, themes: note.themeIds.length })
      return ok(null)
    })
  } catch (error) {
    if (violatedConstraint(error) === 'meeting_note_pkey') return ok(null)
    throw error
  }
}

export type NoteChange =
  | { readonly kind: 'saved' }
  | { readonly kind: 'conflict'; readonly theirs: string; readonly version: number }
  | { readonly kind: 'refused'; readonly problem: Problem<NoteCode> }
type ChangedNote = Omit<NewNote, 'requestKey' | 'tableId'> & { readonly noteId: string; readonly version: number }

/** Changes a note's text and themes, if nobody changed it since it was shown. */
export async function changeNote(actor: Actor, note: ChangedNote): Promise<NoteChange> {
  return withActor(actor, async (db) => {
    await lockMeeting(db, actor, note.id)
    const stored = await findNote(db, note)
    if (stored === null) return { kind: 'refused', problem: refuse('gone').problem }
    if (stored.version !== note.version) return { kind: 'conflict', theirs: stored.text, version: stored.version }
    const problem = await problemOf(db, { ...note, tableId: null })
    if (problem) return { kind: 'refused', problem }
    await db.meetingNote.updateMany({
      where: { id: stored.id, version: note.version },
      data: { text: note.text, version: { increment: 1 } },
    })
    await db.meetingNoteTheme.deleteMany({ where: { noteId: stored.id } })
    await tag(db, stored.id, note.themeIds)
    await record(db, note.id, { note: stored.id, themes: note.themeIds.length })
    return { kind: 'saved' }
  })
}

/** Removes a note; nothing happens when it is gone already. */
export async function removeNote(
  actor: Actor,
  { id, noteId }: { readonly id: string; readonly noteId: string },
): Promise<void> {
  await withActor(actor, async (db) => {
    await lockMeeting(db, actor, id)
    const stored = await findNote(db, { id, noteId })
    if (stored === null) return
    await db.meetingNote.deleteMany({ where: { id: stored.id } })
    await record(db, id, { removed: stored.id })
  })
}

/** From now on, or no longer: whoever sees the meeting reads its tables and notes. */
export async function publishNotes(
  actor: Actor,
  { id, publish, now }: { readonly id: string; readonly publish: boolean; readonly now: Instant },
): Promise<void> {
  await withActor(actor, async (db) => {
    const meeting = await lockMeeting(db, actor, id)
    if ((meeting.notesPublishedAt !== null) === publish) return
    await db.meeting.updateMany({ where: { id }, data: { notesPublishedAt: publish ? new Date(now) : null } })
    const type = publish ? 'meeting.notesPublished' : 'meeting.notesWithdrawn'
    await recordEvent(db, { type, objectType: 'meeting', objectId: id })
  })
}

const findNote = (db: Db, { id, noteId }: { id: string; noteId: string }) =>
  isUuid(noteId) ? db.meetingNote.findFirst({ where: { id: noteId, meetingId: id } }) : Promise.resolve(null)

async function problemOf(
  db: Db,
  { id, tableId, text, themeIds, now }: Omit<NewNote, 'requestKey'>,
): Promise<Problem<NoteCode> | null> {
  const personal = personalText(text, dayOf(now))
  if (personal) return refuse(personal).problem
  if (tableId !== null && (await db.meetingTable.count({ where: { id: tableId, meetingId: id } })) === 0)
    return refuse('tableUnknown').problem
  const known = await db.theme.count({ where: { id: { in: [...themeIds] } } })
  return known === new Set(themeIds).size ? null : refuse('themeUnknown').problem
}

const tag = (db: Db, noteId: string, themeIds: readonly string[]) =>
  db.meetingNoteTheme.createMany({ data: [...new Set(themeIds)].map((themeId) => ({ noteId, themeId })) })

const record = (db: Db, id: string, data: Record<string, string | number>): Promise<void> =>
  recordEvent(db, { type: 'meeting.notesChanged', objectType: 'meeting', objectId: id, data })
