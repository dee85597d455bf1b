/** What has been said around the open tenders: planning, and questions with a first nota van inlichtingen. Invented. */
import { civilDate } from '~/kernel/civil-date'
import { planBackwards, planForwards, usualChoices } from '~/modules/tender/domain/planning'
import { fromDay } from '~/platform/database/columns.server'
import type { Db } from '~/platform/database/with-actor.server'
import { deterministicId } from '../deterministic-id'
import { accountOf } from '../example/accounts'
import { organisationId } from '../example/identities'
import { openTenderId, openTenders } from '../example/open-tenders'
import { answered, questionTender, waiting } from '../example/tender-questions'

/** Writes what is not there yet; gives the number of rows that were new. */
export async function writeTenderTalk(db: Db): Promise<number> {
  const tenderId = openTenderId(questionTender)
  const roundId = deterministicId(`answer-round:${questionTender}:1`)
  const counts = [
    await db.tenderDeadline.createMany({ data: openTenders.flatMap(deadlineRows), skipDuplicates: true }),
    await db.answerRound.createMany({
      data: [
        {
          id: roundId,
          tenderId,
          number: 1,
          publishedAt: new Date('2026-11-19T09:00:00Z'),
          publishedById: accountOf('inkoper').id,
        },
      ],
      skipDuplicates: true,
    }),
    await db.publishedAnswer.createMany({
      data: answered.map(({ subject, question, answer }, index) => ({
        id: deterministicId(`published-answer:${questionTender}:${index + 1}`),
        roundId,
        tenderId,
        number: index + 1,
        subject,
        question,
        answer,
        isLate: false,
      })),
      skipDuplicates: true,
    }),
    await db.enquiry.createMany({
      data: waiting.map(({ subject, question, answer }, index) => ({
        id: deterministicId(`enquiry:${questionTender}:${index + 1}`),
        tenderId,
        supplierId: organisationId('cardea'),
        askedById: accountOf('cardea.inschrijver').id,
        askedAt: new Date(`2026-11-2${index}T10:00:00Z`),
        subject,
        text: question,
        isLate: false,
        isFlagged: false,
        status: answer === null ? 'asked' : 'drafted',
        answer: answer ?? '',
        draftedById: answer === null ? null : accountOf('inkoper').id,
        isExample: true,
      })),
      skipDuplicates: true,
    }),
  ]
  return counts.reduce((sum, { count }) => sum + count, 0)
}

/** As the product itself plans: forwards from an announcement, backwards from a wanted start. */
function deadlineRows(tender: (typeof openTenders)[number]) {
  const choices = usualChoices(tender.regime)
  const lines =
    tender.publishedAt === null
      ? planBackwards(civilDate(tender.wantedStartOn), choices)
      : planForwards(civilDate(tender.publishedAt.slice(0, 10)), choices)
  return lines.map(({ kind, on, rule, term, source, counted }) => ({
    id: deterministicId(`tender-deadline:${tender.number}:${kind}`),
    tenderId: openTenderId(tender.number),
    kind,
    plannedOn: fromDay(on),
    actualOn: kind === 'publication' && tender.publishedAt !== null ? fromDay(on) : null,
    rule,
    reason: JSON.parse(JSON.stringify({ term, source, counted })),
  }))
}
