/** What a bidder reads of a question and of a letter, and what the officer decides about. */
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { instant } from '~/kernel/civil-date'
import type { QuestionView } from '~/modules/tender/server/question-facts.server'
import { OwnLetterList } from '~/modules/tender/ui/letter-pages'
import { OwnQuestionPage } from '~/modules/tender/ui/own-question-pages'
import { QuestionFacts } from '~/modules/tender/ui/question-facts'

const question: QuestionView = {
  id: 'q',
  kind: 'lowPrice',
  question: 'Leg uit.',
  askedAt: instant(Date.UTC(2026, 10, 20, 9)),
  dueAt: instant(Date.UTC(2026, 11, 1, 16)),
  answeredAt: null,
  judgement: null,
  state: 'expired',
  answer: null,
  fileName: null,
  judgementReason: null,
  version: 1,
}
const page = (state: QuestionView['state'], typed: string, problem: string | null) =>
  renderToStaticMarkup(
    <OwnQuestionPage
      question={{ ...question, state, tender: 'LR-1 Toegang', about: 'Perceel 1: Leiden' }}
      typed={typed}
      problem={problem}
      saved={false}
    />,
  )

test('an answer that came too late, or second, stays readable though it can no longer be sent', () => {
  const late = page('expired', 'Onze lange uitleg', 'Te laat.')
  expect(late).toContain('Wat u schreef is niet verstuurd')
  expect(late).toContain('Onze lange uitleg')
  expect(page('expired', '', null)).not.toContain('niet verstuurd')
  expect(page('open', 'Half klaar', 'Te lang.')).not.toContain('niet verstuurd')
})

test('the term reads as everywhere, and the question names its lot', () => {
  const open = page('open', '', null)
  expect(open).toContain('Antwoord uiterlijk 1 december 2026 om 17.00 uur.')
  expect(open).toContain('Perceel 1: Leiden')
})

test('an explanation of a price is not called a repair', () => {
  const judge = (kind: QuestionView['kind']) =>
    renderToStaticMarkup(<QuestionFacts question={{ ...question, kind }} values={{}} />)
  expect(judge('lowPrice')).toContain('Uitleg afwijzen')
  expect(judge('repair')).toContain('Herstel afwijzen')
})

test('a letter of a decision that was withdrawn says so beside its name', () => {
  const row = { id: 'l', kind: 'awarded', sentAt: question.askedAt, about: 'LR-1, Perceel 1' } as const
  const list = (isWithdrawn: boolean) => renderToStaticMarkup(<OwnLetterList rows={[{ ...row, isWithdrawn }]} />)
  expect(list(true)).toContain('beslissing ingetrokken')
  expect(list(false)).not.toContain('beslissing ingetrokken')
})
