/** The themes in their order, and how often the notes that the actor may read touch each. */
import type { Actor } from '~/kernel/actor'
import { toSourceMark } from '~/modules/planning/domain/source-mark'
import { toDayOrNull } from '~/platform/database/columns.server'
import { withActor } from '~/platform/database/with-actor.server'
import { countThemes } from '../domain/theme-counts'

/** Themes with the counts over all meetings, and the notes of one theme when it is chosen. */
export const listThemes = (actor: Actor, chosen: string | null = null) =>
  withActor(actor, async (db) => {
    const themes = await db.theme.findMany({ orderBy: [{ position: 'asc' }, { name: 'asc' }] })
    const tagged = await db.meetingNote.findMany({
      where: { themes: { some: {} } },
      select: { meetingId: true, tableId: true, themes: { select: { themeId: true } } },
    })
    const counts = countThemes(
      tagged.map(({ meetingId, tableId, themes: own }) => ({
        meetingId,
        tableId,
        themeIds: own.map(({ themeId }) => themeId),
      })),
    )
    const isKnown = themes.some((theme) => theme.id === chosen)
    const notes = isKnown
      ? await db.meetingNote.findMany({
          where: { themes: { some: { themeId: chosen! } } },
          orderBy: [{ meeting: { heldOn: 'desc' } }, { meetingId: 'asc' }, { position: 'asc' }],
          take: 200,
          include: { meeting: { select: { id: true, name: true, heldOn: true } }, table: { select: { number: true } } },
        })
      : []
    return {
      themes: themes.map(({ id, name, description, source, isExample }) => ({
        id,
        name,
        description,
        isExample,
        source: toSourceMark(source),
        count: counts.get(id) ?? { notes: 0, tables: 0, meetings: 0 },
      })),
      notes: notes.map(({ id, text, meeting, table }) => ({
        id,
        text,
        table: table?.number ?? null,
        meeting: { ...meeting, heldOn: toDayOrNull(meeting.heldOn) },
      })),
    }
  })

/** The themes as choices of a form. */
export const listThemeChoices = (actor: Actor) =>
  withActor(actor, async (db) => {
    const themes = await db.theme.findMany({ orderBy: [{ position: 'asc' }, { name: 'asc' }] })
    return themes.map(({ id, name }) => ({ value: id, label: name }))
  })
