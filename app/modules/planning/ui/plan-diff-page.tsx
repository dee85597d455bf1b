/** The differences of an import: each row with its old and new values and a box to take it along. */

import { isCivilDate } from '~/kernel/civil-date'
import { Alert } from '~/ui/alert'
import { Actions, ButtonLink, SubmitButton } from '~/ui/button'
import { formatDay } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'
import { type PlanDiffRow, planFields } from '../domain/plan-diff'
import type { PlanImportPage } from '../server/get-plan-import.server'
import { diffErrorText, planHeaders, excelTexts as texts } from '../texts-excel'
import { planTexts } from '../texts-plan'

type Props = PlanImportPage & { answer: { refused: string; chosen: readonly string[] } | null }

const shown = (value: string): string => (value === '' ? texts.empty : isCivilDate(value) ? formatDay(value) : value)
const hasConflict = (row: PlanDiffRow): boolean => row.kind === 'changed' && row.conflicts.length > 0

export function PlanDiffPage({ fileName, isApplied, planVersion, diff, answer }: Props) {
  const { rows, errors, unchanged } = diff
  const groups = [
    { title: texts.changedTitle, rows: rows.filter((row) => row.kind === 'changed' && !hasConflict(row)), on: true },
    { title: texts.newTitle, rows: rows.filter((row) => row.kind === 'new'), on: true },
    { title: texts.removeTitle, rows: rows.filter((row) => row.kind === 'remove'), on: false },
    { title: texts.conflictTitle, intro: texts.conflictIntro, rows: rows.filter(hasConflict), on: false },
  ]
  const [changed = 0, added = 0, removed = 0, conflicts = 0] = groups.map((group) => group.rows.length)
  return (
    <>
      <PageHeading
        title={texts.diffTitle}
        breadcrumb={[
          { label: planTexts.title, href: '/project/planning' },
          { label: texts.title, href: '/project/planning/excel' },
        ]}
        intro={isApplied ? texts.applied : texts.diffIntro(fileName)}
      />
      {answer && <Alert tone="error">{answer.refused}</Alert>}
      <p>{texts.counts(changed, added, removed, conflicts, errors.length, unchanged)}</p>
      {rows.length === 0 && errors.length === 0 && <p>{texts.nothing}</p>}
      {errors.length > 0 && (
        <Section title={texts.errorTitle} id="fouten">
          <p>{texts.errorIntro}</p>
          <ul>
            {errors.map((error) => (
              <li key={`${error.row}${error.code}${error.text}`}>{diffErrorText(error)}</li>
            ))}
          </ul>
        </Section>
      )}
      {rows.length > 0 && !isApplied && (
        <form method="post">
          <input type="hidden" name="planVersion" value={planVersion} />
          {groups.map(
            (group, index) =>
              group.rows.length > 0 && (
                <Section key={group.title} title={group.title} id={`groep-${index}`}>
                  {group.intro && <p>{group.intro}</p>}
                  <ul className="ld-diff">
                    {group.rows.map((row) => (
                      <DiffRow key={row.key} row={row} isOn={answer ? answer.chosen.includes(row.key) : group.on} />
                    ))}
                  </ul>
                </Section>
              ),
          )}
          <Actions>
            <SubmitButton>{texts.apply}</SubmitButton>
            <ButtonLink href="/project/planning/excel" look="tertiary">
              {planTexts.cancel}
            </ButtonLink>
          </Actions>
        </form>
      )}
    </>
  )
}

function DiffRow({ row, isOn }: { row: PlanDiffRow; isOn: boolean }) {
  return (
    <li className="ld-diff__row">
      <label className="ld-diff__choice">
        <input className="ld-choice__input" type="checkbox" name="rij" value={row.key} defaultChecked={isOn} />{' '}
        <span>
          <strong>{row.title}</strong> ({texts.row.toLowerCase()} {row.row})
        </span>
      </label>
      <ul className="ld-history__changes">
        {row.kind === 'changed' &&
          row.changes.map(({ field, from, to }) => (
            <li key={field}>
              <span className="ld-history__field">{planHeaders[field]}</span>
              <Was word={texts.from}>{shown(from)}</Was> <Becomes>{shown(to)}</Becomes>
            </li>
          ))}
        {row.kind === 'changed' &&
          row.conflicts.map(({ field, exported, from, to }) => (
            <li key={field}>
              <span className="ld-history__field">{planHeaders[field]}</span>
              {`${texts.exported}: ${shown(exported)}; `}
              <Was word={texts.from}>{shown(from)}</Was> <Becomes>{shown(to)}</Becomes>
            </li>
          ))}
        {row.kind === 'new' &&
          planFields.map(
            (field) =>
              row.values[field] !== '' && (
                <li key={field}>
                  <span className="ld-history__field">{planHeaders[field]}</span> {shown(row.values[field])}
                </li>
              ),
          )}
      </ul>
    </li>
  )
}

const Was = ({ word, children }: { word: string; children: string }) => (
  <del>
    <span className="ams-visually-hidden">{word} </span>
    {children}
  </del>
)
const Becomes = ({ children }: { children: string }) => (
  <ins>
    <span className="ams-visually-hidden">{texts.to} </span>
    {children}
  </ins>
)
