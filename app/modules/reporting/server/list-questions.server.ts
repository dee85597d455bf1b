/** The questions of a check with what was answered, by kind: one kind of question about one column stands together. */
import type { Db } from '~/platform/database/with-actor.server'
import { explanationKey } from '../domain/finding'
import { problemSentence } from '../problem'

export type Question = {
  readonly position: number
  /** Where, what was found, and what we ask. */
  readonly text: string
  /** The readings to choose between; null when an explanation is asked. */
  readonly choices: readonly string[] | null
  readonly answer: string
}
export type QuestionKind = {
  readonly key: string
  readonly column: string | null
  readonly rule: string
  readonly choosing: boolean
  readonly count: number
  readonly open: number
  readonly questions: readonly Question[]
}
export type ListedQuestions = { readonly kinds: readonly QuestionKind[]; readonly hidden: number }

/** A page with more questions than this can't be filled in; the rest comes when these have been dealt with. */
const mostQuestions = 200

type StoredProblem = Awaited<ReturnType<Db['deliveryProblem']['findMany']>>[number]

/** `problems` are those of the delivery, in order. */
export async function listQuestions(
  db: Db,
  delivery: { readonly obligationId: string },
  problems: readonly StoredProblem[],
): Promise<ListedQuestions> {
  const asked = problems.filter((problem) => problem.severity === 'question')
  if (asked.length === 0) return { kinds: [], hidden: 0 }
  const given = await db.explanation.findMany({ where: { obligationId: delivery.obligationId } })
  const answers = new Map(given.map((row) => [explanationKey(row.rowKey, row.columnKey, row.rule), row.text]))
  const kinds = new Map<string, StoredProblem[]>()
  for (const problem of asked) {
    const key = `${problem.rule} ${problem.code} ${problem.columnKey ?? ''}`
    const kind = kinds.get(key)
    if (kind) kind.push(problem)
    else kinds.set(key, [problem])
  }
  const answerOf = ({ rowKey, columnKey, rule }: StoredProblem) =>
    answers.get(explanationKey(rowKey, columnKey, rule)) ?? ''
  let room = mostQuestions
  const listed = [...kinds].map(([key, members]): QuestionKind => {
    // What still needs an answer comes first.
    const ordered = [...members].sort((a, b) => Number(answerOf(a) !== '') - Number(answerOf(b) !== ''))
    const shown = ordered.slice(0, room)
    room -= shown.length
    const [first] = members
    return {
      key,
      column: first?.column ?? null,
      rule: first?.rule ?? '',
      choosing: first?.choices !== null,
      count: members.length,
      open: members.filter((member) => answerOf(member) === '').length,
      questions: shown.map((problem) => ({
        position: problem.position,
        text: problemSentence({ ...problem, severity: 'question' }),
        choices: problem.choices as string[] | null,
        answer: answerOf(problem),
      })),
    }
  })
  const kindsShown = listed.filter((kind) => kind.questions.length > 0)
  return { kinds: kindsShown, hidden: asked.length - kindsShown.reduce((sum, kind) => sum + kind.questions.length, 0) }
}
