import type { Typed } from './form-values'
import type { ComparedField } from './version-comparison'

type Words = {
  readonly labels: Readonly<Record<string, string>>
  /** A code of a field as people read it; what was typed stays when it is not given. */
  readonly word?: (field: string, value: string) => string
  /** Fields of `theirs` that nobody reads. */
  readonly without?: readonly string[]
}

/**
 * Two versions of a form field by field, in the order of what stands: what was typed beside it, codes in words. A browser
 * ends the lines of what was typed with CRLF, which is no difference.
 */
export function comparedValues(yours: Typed, theirs: Typed, { labels, word, without = [] }: Words): ComparedField[] {
  const words = (field: string, value: Typed[string]): string =>
    typeof value === 'string'
      ? (word?.(field, value) ?? value)
      : value
          .map((each) => word?.(field, each) ?? each)
          .sort()
          .join(', ')
  return Object.entries(theirs)
    .filter(([field]) => !without.includes(field))
    .map(([field, stored]) => ({
      label: labels[field] ?? field,
      yours: words(field, asListLike(yours[field], stored)).replaceAll('\r\n', '\n'),
      theirs: words(field, stored),
    }))
}

/** A browser sends one ticked box as one text and none as nothing; the register always has a list. */
function asListLike(yours: Typed[string] | undefined, theirs: Typed[string]): Typed[string] {
  if (Array.isArray(theirs) && typeof yours === 'string') return [yours]
  return yours ?? (Array.isArray(theirs) ? [] : '')
}

/** The words of a select or radio field by its value. */
export const wordsOf =
  (choices: Readonly<Record<string, readonly { readonly value: string; readonly label: string }[]>>) =>
  (field: string, value: string): string =>
    choices[field]?.find((choice) => choice.value === value)?.label ?? value
