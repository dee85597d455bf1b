/** A provider asks; who it is stands in the question's own row, which no other provider can read. */
import type { ProviderActor } from '~/kernel/actor'
import type { Instant } from '~/kernel/civil-date'
import { ok, type Result, refuse } from '~/kernel/result'
import { recordEvent } from '~/modules/audit/server/record-event.server'
import { fromInstant } from '~/platform/database/columns.server'
import { withActor } from '~/platform/database/with-actor.server'
import { holdsCitizenNumber, mayTellAsker } from '../domain/enquiry'
import { acceptsQuestions, isLateQuestion } from '../domain/moments'
import type { AskInput } from '../forms-questions'
import type { QuestionProblemCode } from '../texts-questions'
import { getTender } from './get-tender.server'

type Asked = { readonly tenderId: string; readonly input: AskInput; readonly now: Instant }

/** The same question of the same person within a minute is one question. Throws 404. */
export function askQuestion(
  actor: ProviderActor,
  { tenderId, input, now }: Asked,
): Promise<Result<null, QuestionProblemCode>> {
  return withActor(actor, async (db) => {
    const tender = await getTender(db, { id: tenderId, actor, now })
    if (!acceptsQuestions(tender, now)) return refuse('notOpen')
    const texts = [input.subject, input.text]
    if (holdsCitizenNumber(texts)) return refuse('citizenNumber')
    const lotId = tender.lots.some((lot) => lot.id === input.lotId) ? input.lotId : null
    const same = {
      tenderId,
      askedById: actor.userId,
      subject: input.subject,
      text: input.text,
      askedAt: { gte: new Date(now - 60_000) },
    }
    if ((await db.enquiry.count({ where: same })) > 0) return ok(null)
    const organisation = await db.organisation.findUnique({
      where: { id: actor.organisationId },
      select: { name: true },
    })
    const { id } = await db.enquiry.create({
      data: {
        tenderId,
        lotId,
        supplierId: actor.organisationId,
        askedById: actor.userId,
        askedAt: fromInstant(now),
        subject: input.subject,
        text: input.text,
        isLate: isLateQuestion(tender, now),
        isFlagged: mayTellAsker(texts, organisation?.name ?? ''),
        status: 'asked',
      },
      select: { id: true },
    })
    await recordEvent(db, {
      type: 'enquiry.asked',
      objectType: 'enquiry',
      objectId: id,
      supplierId: actor.organisationId,
      data: { tenderId },
    })
    return ok(null)
  })
}
