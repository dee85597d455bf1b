/** Audit events as lines of a history: what happened in words, and old and new values as people write them. */
import { isCivilDate } from '~/kernel/civil-date'
import { unitNames } from '~/modules/tender/texts-units'
import { formatDay, formatEuros } from '~/ui/format'
import type { HistoryChange, HistoryEntry } from '~/ui/history-list'
import type { ContractScope, ContractVariant, OptionStatus, TariffUnit } from '../domain/contract-kinds'
import type { ContractStatus } from '../domain/contract-status'
import type { HistoryEvent } from '../server/list-history.server'
import { centsOf, optionStatusNames, scopeNames, statusNames, contractTexts as texts, variantNames } from '../texts'
import { promiseTexts } from '../texts-promise'

/** `roleName` words the role of someone whose name the reader may not see. */
export const historyEntries = (
  events: readonly HistoryEvent[],
  { names, roleName }: { names: ReadonlyMap<string, string>; roleName: (role: string) => string },
): HistoryEntry[] =>
  events.map((event) => ({
    id: event.seq,
    at: event.at,
    who: event.actorKind === 'system' ? texts.system : (event.name ?? roleName(event.role)),
    what: texts.events[event.type] ?? texts.eventOther(event.type),
    changes: event.type.startsWith('contract.') ? changesOf(event.data, withPeople(names, event.people)) : [],
  }))

const withPeople = (names: ReadonlyMap<string, string>, people: HistoryEvent['people']): ReadonlyMap<string, string> =>
  people === null ? names : new Map([...names, ...Object.entries(people)])

function changesOf(data: Readonly<Record<string, unknown>>, names: ReadonlyMap<string, string>): HistoryChange[] {
  return Object.entries(data).flatMap(([field, change]) => {
    if (typeof change !== 'object' || change === null || !('from' in change) || !('to' in change)) return []
    const word = (value: unknown) => valueText(field, value, names)
    return [{ field: texts.fields[field] ?? field, from: word(change.from), to: word(change.to) }]
  })
}

function valueText(field: string, value: unknown, names: ReadonlyMap<string, string>): string | null {
  if (value === null || value === '') return null
  if (Array.isArray(value))
    return value.length === 0 ? null : value.map((each) => names.get(String(each)) ?? each).join(', ')
  const text = String(value)
  if (field === 'amountCents') return formatEuros(centsOf(value)!)
  if (isCivilDate(text)) return formatDay(text)
  return codeText(field, text, names) ?? names.get(text) ?? text
}

function codeText(field: string, text: string, names: ReadonlyMap<string, string>): string | undefined {
  const place = (code: string | undefined) => (code ? (names.get(code) ?? code) : texts.forAll)
  const [first = '', second = '', third] = text.split('|')
  switch (field) {
    case 'status':
      return statusNames[text as ContractStatus]
    case 'variant':
      return variantNames[text as ContractVariant]
    case 'scope':
      return scopeNames[text as ContractScope]
    case 'tariff':
      return `${first}, ${unitNames[second as TariffUnit] ?? second}, ${place(third)}`
    case 'ceiling':
      return `${place(first)} ${second}`
    case 'option':
      return second ? `${first}, ${optionStatusNames[second as OptionStatus]}` : first
    case 'promise':
      return `${first}, ${promiseTexts.statuses[second] ?? second}`
    case 'promiseOwner':
      return second === ''
        ? `${first}, ${promiseTexts.noOwner}`
        : `${first}, ${names.get(second) ?? promiseTexts.someOwner}`
    case 'contact':
      return texts.contactSides[text as 'buyer']
    default:
      return undefined
  }
}
