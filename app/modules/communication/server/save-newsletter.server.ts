/** Begins and changes a newsletter. */
import type { PersonActor } from '~/kernel/actor'
import { dayOf, type Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { violatedConstraint } from '~/platform/database/conflict.server'
import { withActor } from '~/platform/database/with-actor.server'
import { canChange, type NewsletterStatus } from '../domain/newsletter'
import { upcoming } from '../domain/public-agenda'
import type { NewsletterInput } from '../forms'
import { type NewsletterProblem, newsletterTexts } from '../texts'
import { getPublicAgenda } from './get-public-agenda.server'

const attempts = 5

/** A draft with the dates that come; its number is the next one. The same request twice makes one. */
export async function beginNewsletter(actor: PersonActor, { id, now }: { id: string; now: Instant }): Promise<void> {
  const agendaKeys = upcoming(await getPublicAgenda(), dayOf(now))
    .filter((entry) => entry.on !== null)
    .map((entry) => entry.key)
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await withActor(actor, async (db) => {
        if ((await db.newsletter.count({ where: { id } })) > 0) return
        const last = await db.newsletter.aggregate({ _max: { number: true } })
        const number = (last._max.number ?? 0) + 1
        const title = newsletterTexts.newTitle
        await db.newsletter.create({ data: { id, number, title, agendaKeys, createdById: actor.userId } })
        await recordEvent(db, {
          type: 'newsletter.begun',
          objectType: 'newsletter',
          objectId: id,
          data: { number },
        })
      })
    } catch (error) {
      // Two people begin at once and want the same number: look again.
      if (violatedConstraint(error) !== 'newsletter_number_key' || attempt === attempts) throw error
    }
  }
}

/** Throws 404 when there is no such newsletter. */
export async function saveNewsletter(
  actor: PersonActor,
  { id, input }: { id: string; input: NewsletterInput },
): Promise<Result<null, NewsletterProblem>> {
  return withActor(actor, async (db) => {
    const newsletter = await db.newsletter.findUnique({ where: { id } })
    if (!newsletter) throw new Response(null, { status: 404 })
    if (!canChange(newsletter.status as NewsletterStatus)) return refuse('notDraft')
    const { version, sections, ...rest } = input
    const saved = await db.newsletter.updateMany({
      where: { id, version, status: 'draft' },
      data: { ...rest, sections: sections.map((section) => ({ ...section })), version: { increment: 1 } },
    })
    if (saved.count !== 1) return refuse('changedMeanwhile')
    await recordEvent(db, {
      type: 'newsletter.changed',
      objectType: 'newsletter',
      objectId: id,
      data: { title: input.title },
    })
    return ok(null)
  })
}
