/** Filling in on screen: a table of inputs, one row at a time on a narrow screen. */
import { Alert } from '~/ui/alert'
import { Actions, ButtonLink, SubmitButton } from '~/ui/button'
import { FormErrors } from '~/ui/form-errors'
import { PageHeading } from '~/ui/page-heading'
import { codeLists } from '../domain/code-lists'
import type { ScreenColumn, ScreenForm } from '../server/get-screen-form.server'
import { providerTexts } from '../texts-provider'
import { screenTexts as texts } from '../texts-versions'

type ScreenGridProps = { form: ScreenForm; most: number; requestKey: string; error: string | null }

export function ScreenGrid({ form, most, requestKey, error }: ScreenGridProps) {
  const obligation = `/verantwoording/${form.obligationId}`
  const title = providerTexts.title(form.templateTitle, form.period)
  return (
    <>
      <PageHeading
        kind={title}
        title={texts.title}
        intro={texts.intro}
        breadcrumb={[
          { label: providerTexts.list, href: '/verantwoording' },
          { label: title, href: obligation },
        ]}
      />
      {error && <Alert tone="error">{error}</Alert>}
      {form.tooMany ? (
        <Alert tone="info">{texts.tooMany(most)}</Alert>
      ) : (
        <form method="post" noValidate>
          <input type="hidden" name="requestKey" value={requestKey} />
          <CellsToMend form={form} />
          <p>{texts.skipped}</p>
          <GridTable form={form} />
          <Actions>
            <SubmitButton>{texts.check}</SubmitButton>
            <ButtonLink look="tertiary" href={`${obligation}/sjabloon`} download>
              {texts.template}
            </ButtonLink>
          </Actions>
        </form>
      )}
    </>
  )
}

const mostLinks = 10

/** What the check said, with a way to each cell: the table is wider than the window, so that a cell may be out of sight. */
function CellsToMend({ form }: { form: ScreenForm }) {
  const wrong = form.rows.flatMap((_, index) =>
    form.columns.flatMap((column) => {
      const remark = form.remarks[remarkKey(index, column)]
      return remark?.isError ? [{ index, column, text: remark.text }] : []
    }),
  )
  if (wrong.length === 0) return null
  const errors = wrong
    .slice(0, mostLinks)
    .map(({ index, column, text }) => [cellId(index, column), [texts.atCell(index + 1, column.header, text)]])
  return (
    <>
      <FormErrors errors={Object.fromEntries(errors)} />
      {wrong.length > mostLinks && <p>{texts.moreCells(wrong.length - mostLinks)}</p>}
    </>
  )
}

const remarkKey = (index: number, { key }: ScreenColumn): string => `${index}-${key}`
const cellId = (index: number, { key }: ScreenColumn): string => `cel-${index}-${key}`

const GridTable = ({ form }: { form: ScreenForm }) => (
  // A region that scrolls must be reachable by keyboard.
  // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
  <section className="ld-table-scroll" aria-label={texts.title} tabIndex={0}>
    <table className="ld-table ld-grid">
      <caption className="ams-visually-hidden">{texts.title}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.number}</th>
          {form.columns.map((column) => (
            <th key={column.key} scope="col" title={column.hint}>
              {column.header}
              {column.optional && <span className="ld-muted"> ({texts.optional})</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {form.rows.map((row, index) => (
          // Rows have no name of their own: their place is what the field names say.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <tr key={index}>
            <th scope="row">{index + 1}</th>
            {form.columns.map((column) => (
              <td key={column.key}>
                <GridInput
                  column={column}
                  index={index}
                  value={row[column.key] ?? ''}
                  remark={form.remarks[remarkKey(index, column)]?.text}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

type GridInputProps = { column: ScreenColumn; index: number; value: string; remark: string | undefined }

function GridInput(props: GridInputProps) {
  const { column, index, remark } = props
  const id = cellId(index, column)
  return (
    <>
      <BareInput {...props} id={id} />
      {remark && (
        <p className="ld-grid-remark" id={`${id}-error`}>
          {remark}
        </p>
      )}
    </>
  )
}

function BareInput({ column, index, value, remark, id }: GridInputProps & { id: string }) {
  const common = {
    id,
    name: id,
    'aria-label': `${texts.caption(index + 1)}, ${column.header}`,
    'aria-invalid': remark ? true : undefined,
    'aria-describedby': remark ? `${id}-error` : undefined,
  }
  const { type } = column
  if (type.kind === 'list') {
    return (
      <select {...common} className="ams-select ld-grid-input" defaultValue={value}>
        <option value="" />
        {codeLists[type.list].codes.map(({ code, label }) => (
          <option key={code} value={code}>
            {code === label.toLowerCase() ? label : `${code} ${label}`}
          </option>
        ))}
      </select>
    )
  }
  const isNumber = type.kind === 'integer' || type.kind === 'decimal2' || type.kind === 'euros'
  return (
    <input
      {...common}
      className="ams-text-input ld-grid-input"
      defaultValue={value}
      inputMode={isNumber ? 'decimal' : undefined}
      autoComplete="off"
    />
  )
}
