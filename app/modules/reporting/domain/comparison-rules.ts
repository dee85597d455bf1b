/** Row rules that hold one cell against others or against a limit. */
import { type Maker, numberAt, textAt } from './row-rule'

export const atMost: Maker<'atMost'> = ({ check, at, setting, indexOf }) => {
  const [firstAt, ...otherAt] = at
  const columns = setting.template.columns
  // Counts are whole numbers, units are hundredths: compare in hundredths.
  const factor = (index: number | undefined) => (columns[index!]?.type.kind === 'integer' ? 100 : 1)
  const unlessAt = check.unless ? indexOf(check.unless.column) : -1
  const limitName = otherAt.map((index) => columns[index]!.header).join(' + ')
  return (row) => {
    const first = numberAt(row, firstAt)
    if (first === null) return null
    if (check.unless?.in.includes(textAt(row, unlessAt) ?? '')) return null
    const others = otherAt.map((index) => ({ value: numberAt(row, index), factor: factor(index) }))
    if (others.every((other) => other.value === null)) return null
    const limit = others.reduce((sum, other) => sum + (other.value ?? 0) * other.factor, 0)
    if (first * factor(firstAt) <= limit) return null
    return { column: firstAt!, code: 'moreThan', params: { limitName, limitHundredths: limit } }
  }
}

export const atMostSetting: Maker<'atMostSetting'> =
  ({ at, settings }) =>
  (row) => {
    const value = numberAt(row, at[0])
    if (value === null || value <= settings[0]!) return null
    return { column: at[0]!, code: 'moreThanLimit', params: { limit: settings[0]! } }
  }

export const zeroWhenZero: Maker<'zeroWhenZero'> = ({ at, setting }) => {
  const [firstAt, ...otherAt] = at
  const otherNames = otherAt.map((index) => setting.template.columns[index]!.header).join(' en ')
  return (row) => {
    const first = numberAt(row, firstAt)
    if (first === null || first === 0 || otherAt.some((index) => numberAt(row, index) !== 0)) return null
    return { column: firstAt!, code: 'notZero', params: { otherNames } }
  }
}

export const notBefore: Maker<'notBefore'> =
  ({ at, setting }) =>
  (row) => {
    const day = textAt(row, at[0])
    const other = textAt(row, at[1])
    if (day === null || other === null || day >= other) return null
    return { column: at[0]!, code: 'dayBefore', params: { otherName: setting.template.columns[at[1]!]!.header, other } }
  }

export const codeInCategory: Maker<'codeInCategory'> =
  ({ at }) =>
  (row) => {
    const code = textAt(row, at[0])
    const category = textAt(row, at[1])
    if (code === null || category === null || !/^\d{2}[A-Z]\d{2}$/.test(code) || code.startsWith(category)) return null
    return { column: at[0]!, code: 'codeOutsideCategory', params: { category } }
  }
