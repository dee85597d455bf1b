/** What a changed workbook would do: each row with its old and new values and a box to take it along. */
import { isCivilDate } from '~/kernel/civil-date'
import type { SheetDiff, SheetDiffCode, SheetDiffError, SheetDiffRow } from '~/kernel/sheet-changes'
import { Alert } from './alert'
import { Actions, ButtonLink, SubmitButton } from './button'
import { formatDay } from './format'
import { Section } from './page-heading'
import { sheetTexts as texts } from './texts-sheet'

type SheetDifferenceProps<Field extends string, Code extends string> = {
  diff: SheetDiff<Field, Code>
  headers: Readonly<Record<Field, string>>
  /** Sentences for the errors that the rules of this sheet add; the code `cell` brings its own. */
  errorTexts: Readonly<Record<Exclude<Code, SheetDiffCode>, (row: number, text: string) => string>>
  /** Goes along with what was chosen, so that what is applied is what was seen. */
  seal: { readonly name: string; readonly value: string | number }
  isApplied: boolean
  cancelHref: string
  newTitle?: string
  /** The last attempt that was refused, with the rows that were chosen. */
  answer: { readonly refused: string; readonly chosen: readonly string[] } | null
}

const hasConflict = (row: SheetDiffRow<string>): boolean => row.kind === 'changed' && row.conflicts.length > 0

export function SheetDifference<Field extends string, Code extends string = never>({
  diff: { rows, errors, unchanged },
  headers,
  errorTexts,
  seal,
  isApplied,
  cancelHref,
  newTitle = texts.newTitle,
  answer,
}: SheetDifferenceProps<Field, Code>) {
  const groups = [
    { title: texts.changedTitle, rows: rows.filter((row) => row.kind === 'changed' && !hasConflict(row)), on: true },
    { title: newTitle, rows: rows.filter((row) => row.kind === 'new'), on: true },
    { title: texts.removeTitle, rows: rows.filter((row) => row.kind === 'remove'), on: false },
    { title: texts.conflictTitle, intro: texts.conflictIntro, rows: rows.filter(hasConflict), on: false },
  ]
  const [changed = 0, added = 0, removed = 0, conflicts = 0] = groups.map((group) => group.rows.length)
  const sentenceOf = ({ row, code, text }: SheetDiffError<Code>): string => {
    const missing = code === 'incomplete' ? namesOf(text, headers) : text
    const all: Readonly<Record<string, (row: number, text: string) => string>> = { ...texts.errors, ...errorTexts }
    return all[code]?.(row, missing) ?? text
  }
  return (
    <>
      {answer && <Alert tone="error">{answer.refused}</Alert>}
      {!isApplied && <p>{texts.counts(changed, added, removed, conflicts, errors.length, unchanged)}</p>}
      {!isApplied && rows.length === 0 && errors.length === 0 && <p>{texts.nothing}</p>}
      {!isApplied && errors.length > 0 && (
        <Section title={texts.errorTitle} id="fouten">
          <p>{texts.errorIntro}</p>
          <ul className="ams-unordered-list">
            {errors.map((error) => (
              <li key={`${error.row}${error.code}${error.text}`} className="ams-unordered-list__item">
                {sentenceOf(error)}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {rows.length > 0 && !isApplied && (
        <form method="post">
          <input type="hidden" name={seal.name} value={seal.value} />
          {groups.map(
            (group, index) =>
              group.rows.length > 0 && (
                <Section key={group.title} title={group.title} id={`groep-${index}`}>
                  {group.intro && <p>{group.intro}</p>}
                  <ul className="ld-diff">
                    {group.rows.map((row) => (
                      <DifferenceRow
                        key={row.key}
                        row={row}
                        headers={headers}
                        isOn={answer ? answer.chosen.includes(row.key) : group.on}
                      />
                    ))}
                  </ul>
                </Section>
              ),
          )}
          <Actions>
            <SubmitButton>{texts.apply}</SubmitButton>
            <ButtonLink href={cancelHref} look="tertiary">
              {texts.cancel}
            </ButtonLink>
          </Actions>
        </form>
      )}
    </>
  )
}

const namesOf = (fields: string, headers: Readonly<Record<string, string>>): string =>
  fields
    .split(',')
    .map((field) => headers[field] ?? field)
    .join(', ')

type RowProps<Field extends string> = {
  row: SheetDiffRow<Field>
  headers: Readonly<Record<Field, string>>
  isOn: boolean
}

function DifferenceRow<Field extends string>({ row, headers, isOn }: RowProps<Field>) {
  return (
    <li className="ld-diff__row">
      <label className="ld-diff__choice">
        <input className="ld-choice__input" type="checkbox" name="rij" value={row.key} defaultChecked={isOn} />{' '}
        <span>
          <strong>{row.title}</strong> ({texts.row} {row.row})
        </span>
      </label>
      <ul className="ld-history__changes">
        {row.kind === 'changed' &&
          row.changes.map(({ field, from, to }) => (
            <li key={field}>
              <span className="ld-history__field">{headers[field]}</span>
              <Was>{shown(from)}</Was> <Becomes>{shown(to)}</Becomes>
            </li>
          ))}
        {row.kind === 'changed' &&
          row.conflicts.map(({ field, exported, from, to }) => (
            <li key={field}>
              <span className="ld-history__field">{headers[field]}</span>
              {`${texts.exported}: ${shown(exported)}; `}
              <Was>{shown(from)}</Was> <Becomes>{shown(to)}</Becomes>
            </li>
          ))}
        {row.kind === 'new' &&
          (Object.keys(headers) as Field[]).map(
            (field) =>
              row.values[field] !== '' && (
                <li key={field}>
                  <span className="ld-history__field">{headers[field]}</span> {shown(row.values[field])}
                </li>
              ),
          )}
      </ul>
    </li>
  )
}

const shown = (value: string): string => (value === '' ? texts.empty : isCivilDate(value) ? formatDay(value) : value)

const Was = ({ children }: { children: string }) => (
  <del>
    <span className="ams-visually-hidden">{texts.from} </span>
    {children}
  </del>
)
const Becomes = ({ children }: { children: string }) => (
  <ins>
    <span className="ams-visually-hidden">{texts.to} </span>
    {children}
  </ins>
)
