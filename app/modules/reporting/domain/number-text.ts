/**
 * A number as people type it. Dutch and English notation are both met in the wild; where a text can be read in two
 * ways ('1.250' is a thousand or one and a quarter) both readings are handed over, so that somebody can be asked.
 */
export type NumberText =
  /** `machine` is plain notation with a dot; `plain` is true for the ordinary Dutch way of writing, without grouping. */
  | { readonly kind: 'number'; readonly machine: string; readonly percent: boolean; readonly plain: boolean }
  | { readonly kind: 'ambiguous'; readonly readings: readonly [string, string]; readonly percent: boolean }
  | { readonly kind: 'none' }

const none: NumberText = { kind: 'none' }
const wholeNumber = /^\d+$/
const dutchGrouped = /^\d{1,3}(?:\.\d{3})+,\d*$/
const englishGrouped = /^\d{1,3}(?:,\d{3})+\.\d*$/
const dotGroups = /^\d{1,3}(?:\.\d{3}){2,}$/
const commaGroups = /^\d{1,3}(?:,\d{3}){2,}$/
const oneSeparator = /^(\d*)([.,])(\d*)$/
const scientific = /^(\d+)(?:[.,](\d+))?[eE]([+-]?\d{1,3})$/
const blankGroups = /^\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d{0,2})?$/

type Stripped = { body: string; negative: boolean; percent: boolean; plain: boolean; wholeEuros: boolean }

/** Takes off the currency, the percent sign, the sign (also a trailing one or parentheses) and the dash for no cents. */
function strip(text: string): Stripped | null {
  let body = text
  let plain = true
  let negative = false
  const drop = (pattern: RegExp): boolean => {
    const shorter = body.replace(pattern, '').trim()
    if (shorter === body) return false
    body = shorter
    plain = false
    return true
  }
  if (/^\(.*\)$/.test(body)) {
    body = body.slice(1, -1).trim()
    negative = true
    plain = false
  }
  const signed = (pattern: RegExp): void => {
    if (negative || !pattern.test(body)) return
    body = body.replace(pattern, '').trim()
    negative = true
  }
  signed(/^[-−–](?=.)/)
  drop(/^(?:€|eur(?:o)?\b)/i)
  drop(/(?:€|\beuro?s?|(?<=\d)eur)$/i)
  const percent = drop(/%$/)
  const wholeEuros = drop(/[.,][-–—]{1,2}$/)
  signed(/^[-−–](?=.)/)
  if (!negative && /\d ?[-−–]$/.test(body)) {
    body = body.replace(/ ?[-−–]$/, '')
    negative = true
    plain = false
  }
  drop(/^\+/)
  return body === '' ? null : { body, negative, percent, plain, wholeEuros }
}

/** Reads a cleaned text (see cleanText). Never guesses; 'none' means that it is no number in any notation we know. */
export function readNumberText(text: string): NumberText {
  const stripped = strip(text)
  if (!stripped) return none
  const { body, percent } = stripped
  const sign = stripped.negative ? '-' : ''
  const number = (machine: string, plain: boolean): NumberText => ({
    kind: 'number',
    machine: sign + machine,
    percent,
    plain: plain && stripped.plain,
  })
  if (wholeNumber.test(body)) return number(body, true)
  if (dutchGrouped.test(body)) return number(body.replaceAll('.', '').replace(',', '.'), false)
  if (englishGrouped.test(body)) return number(body.replaceAll(',', ''), false)
  if (dotGroups.test(body)) return number(body.replaceAll('.', ''), false)
  if (commaGroups.test(body)) return number(body.replaceAll(',', ''), false)
  if (blankGroups.test(body)) return number(body.replace(/[ '’]/g, '').replace(',', '.'), false)
  const power = scientific.exec(body)
  if (power) return number(`${power[1]}.${power[2] ?? '0'}E${power[3]}`, false)
  return readOneSeparator(body, stripped, number)
}

function readOneSeparator(
  body: string,
  stripped: Stripped,
  number: (machine: string, plain: boolean) => NumberText,
): NumberText {
  const match = oneSeparator.exec(body)
  const [, before = '', separator = '', after = ''] = match ?? []
  if (!match || (before === '' && after === '')) return none
  const looksGrouped = after.length === 3 && before.length >= 1 && before.length <= 3 && !before.startsWith('0')
  if (looksGrouped && stripped.wholeEuros) return number(before + after, false)
  if (looksGrouped) {
    const sign = stripped.negative ? '-' : ''
    return {
      kind: 'ambiguous',
      readings: [sign + before + after, `${sign}${before}.${after}`],
      percent: stripped.percent,
    }
  }
  return number(`${before || '0'}.${after || '0'}`, separator === ',' && before !== '' && after !== '')
}
