/** Quoting a decided part of an assignment: what may quote, and whether what was quoted is still what was decided. */

/** In the order of the thread: what is chosen, what is asked, what is agreed, what is reported. */
export const quotingKinds = ['strategyChoice', 'criterion', 'contract', 'template'] as const
export type QuotingKind = (typeof quotingKinds)[number]

/** Why nothing can be quoted any more: what was fixed, published or ended does not change. */
export type QuotingClosed = 'strategyFixed' | 'tenderPublished' | 'contractEnded'

/** A part in a version of its assignment that was adopted. */
export type DecidedText = { readonly version: number; readonly text: string }

/**
 * `current`: the newest decided version. `same`: a newer version was decided, with the same text. `changed`: with another
 * text. `gone`: the newest decided version has no such part.
 */
export type QuotationState = 'current' | 'same' | 'changed' | 'gone'

/** How a quotation stands to the newest decided version; `text` is null when the part is not in that version. */
export function quotationState(
  quoted: DecidedText,
  newest: { readonly version: number; readonly text: string | null },
): QuotationState {
  if (newest.version <= quoted.version) return 'current'
  if (newest.text === null) return 'gone'
  return newest.text === quoted.text ? 'same' : 'changed'
}

/** 'TO-DOEL-01@2': the part and the version that a person saw when choosing it. */
export const partChoice = (code: string, version: number): string => `${code}@${version}`

/** The code and version in a choice, or null when it is none. */
export function readPartChoice(choice: string): { readonly code: string; readonly version: number } | null {
  const [, code, version] = /^([A-Z]{2,4}-[A-Z]+-\d{2,4})@(\d{1,6})$/.exec(choice) ?? []
  return code === undefined || version === undefined ? null : { code, version: Number(version) }
}
