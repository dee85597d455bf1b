/**
 * A bid as its bidder reads it back: what was asked and what is answered, in words. For the own copy, which is all that
 * is left to copy from once the bid is sealed. Its Dutch is handed over: the domain knows no texts.
 */
import { formatDay, formatEuros } from '~/kernel/dutch-format'
import {
  type BidAnswer,
  type BidContent,
  type BidQuestions,
  noAnswer,
  pricedLots,
  questionLabel,
  questionsFor,
} from './bid-content'

export type BidCopyWords = {
  readonly lots: string
  readonly participants: string
  readonly signer: string
  readonly yes: string
  readonly no: string
  readonly nothing: string
  readonly promise: string
  readonly evidenceOn: string
  readonly file: string
  readonly role: (role: BidContent['participants'][number]['role']) => string
  readonly prices: (number: number, title: string) => string
}

/** Lines of text, the steps of a bid in their order. `fileName` is where the file of an answer stands in the copy. */
export function bidCopyLines(
  asked: BidQuestions,
  content: BidContent,
  words: BidCopyWords,
  fileName: (file: NonNullable<BidAnswer['file']>) => string,
): string[] {
  const chosen = asked.lots.filter(({ id }) => content.lotIds.includes(id))
  const answerLines = ({ isMet, text, promises, evidenceOn, file }: BidAnswer): string[] => [
    ...(isMet === null ? [] : [isMet ? words.yes : words.no]),
    ...(text === '' ? [] : [text]),
    ...promises.map((one) => `${words.promise}: ${one.text}${one.dueOn === null ? '' : ` (${formatDay(one.dueOn)})`}`),
    ...(evidenceOn === null ? [] : [`${words.evidenceOn}: ${formatDay(evidenceOn)}`]),
    ...(file === null ? [] : [`${words.file}: ${fileName(file)}`]),
  ]
  const orNothing = (lines: readonly string[]) => (lines.length === 0 ? [words.nothing] : lines)
  return [
    words.lots,
    ...orNothing(chosen.map(({ number, title }) => `${number}. ${title}`)),
    '',
    words.participants,
    ...orNothing(
      content.participants.map(
        ({ role, name, kvk }) => `${name}, ${words.role(role)}${kvk === null ? '' : `, ${kvk}`}`,
      ),
    ),
    ...questionsFor(asked, content.lotIds).flatMap((question) => [
      '',
      questionLabel(question, asked.lots),
      ...orNothing(answerLines(content.answers.get(question.id) ?? noAnswer)),
    ]),
    ...pricedLots(asked, content.lotIds).flatMap((lot) => [
      '',
      words.prices(lot.number, lot.title),
      ...orNothing(
        lot.lines.map(({ id, description }) => {
          const amount = content.prices.get(id)
          return `${description}: ${amount === undefined ? words.nothing : formatEuros(amount)}`
        }),
      ),
    ]),
    '',
    words.signer,
    content.signer === null ? words.nothing : `${content.signer.name}, ${content.signer.position}`,
  ]
}
