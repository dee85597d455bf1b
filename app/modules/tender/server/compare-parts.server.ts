/** What a colleague saved beside what was typed, line by line. */

import { formatAmount } from '~/kernel/dutch-format'
import { cents } from '~/kernel/money'
import type { BidQuestions } from '../domain/bid-content'
import { noAnswer } from '../domain/bid-content'
import { bidTexts as texts } from '../texts-bid'
import type { PartKind } from './draft-parts.server'
import type { Draft } from './read-draft.server'
import type { PartToSave } from './save-draft-part.server'

export type Compared = { readonly label: string; readonly yours: string; readonly theirs: string }

type Saved = { readonly draft: Draft; readonly asked: BidQuestions }
type Lines = readonly (readonly [label: string, value: string])[]

export function comparePart<Kind extends PartKind>(part: PartToSave<Kind>, saved: Saved): Compared[] {
  const yours = linesOf(part.kind, part.content as Content, saved.asked)
  const theirs = linesOf(part.kind, savedContent(part, saved), saved.asked)
  return yours.map(([label, value], index) => ({ label, yours: value, theirs: theirs[index]?.[1] ?? '' }))
}

type Content = {
  readonly lotIds?: readonly string[]
  readonly participants?: readonly {
    readonly role: keyof typeof texts.roles
    readonly name: string
    readonly kvk: string | null
  }[]
  readonly isMet?: boolean | null
  readonly text?: string
  readonly promises?: readonly { readonly text: string; readonly dueOn: string | null }[]
  readonly evidenceOn?: string | null
  readonly file?: { readonly name: string } | null
  readonly amounts?: Readonly<Record<string, number>>
  readonly name?: string
  readonly position?: string
}

function savedContent({ kind, of }: { kind: PartKind; of?: string }, { draft, asked }: Saved): Content {
  const { content } = draft
  switch (kind) {
    case 'participants':
      return { lotIds: content.lotIds, participants: content.participants }
    case 'answer':
      return content.answers.get(of ?? '') ?? noAnswer
    case 'prices': {
      const lines = asked.lots.find(({ id }) => id === of)?.lines ?? []
      return {
        amounts: Object.fromEntries(
          lines.flatMap(({ id }) => (content.prices.has(id) ? [[id, content.prices.get(id) ?? 0]] : [])),
        ),
      }
    }
    default:
      return content.signer ?? {}
  }
}

function linesOf(kind: PartKind, content: Content, asked: BidQuestions): Lines {
  const lines: (readonly [string, string])[] = []
  if (kind === 'participants') {
    const lots = asked.lots.filter(({ id }) => content.lotIds?.includes(id)).map(({ number }) => number)
    lines.push([texts.lots, lots.join(', ')])
    const people = (content.participants ?? []).map(({ role, name, kvk }) =>
      [texts.roles[role], name, kvk].filter(Boolean).join(' '),
    )
    lines.push([texts.partners, people.join('; ')])
  }
  if (kind === 'answer') {
    const choice = content.isMet === null || content.isMet === undefined ? '' : content.isMet ? texts.yes : texts.no
    lines.push([texts.answer, [choice, content.text].filter(Boolean).join(' ')])
    lines.push([
      texts.promises,
      (content.promises ?? []).map(({ text, dueOn }) => [text, dueOn].filter(Boolean).join(' ')).join('; '),
    ])
    lines.push([texts.file, [content.file?.name, content.evidenceOn].filter(Boolean).join(' ')])
  }
  if (kind === 'prices') {
    for (const line of asked.lots.flatMap((lot) => lot.lines)) {
      const amount = content.amounts?.[line.id]
      if (amount !== undefined) lines.push([line.description, formatAmount(cents(amount))])
    }
  }
  if (kind === 'signer')
    lines.push([texts.signerName, content.name ?? ''], [texts.signerPosition, content.position ?? ''])
  return lines
}
