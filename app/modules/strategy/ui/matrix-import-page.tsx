import { Alert } from '~/ui/alert'
import { Actions, ButtonLink, SubmitButton } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { FileField } from '~/ui/file-field'
import { PageHeading, Section } from '~/ui/page-heading'
import type { MatrixDifference, ReadMatrix } from '../domain/matrix-workbook'
import { strategyTexts } from '../texts'
import { matrixTexts } from '../texts-matrix'
import { matrixSheetTexts as texts } from '../texts-matrix-sheet'

type MatrixImportPageProps = {
  segment: { readonly id: string; readonly segmentName: string; readonly version: number }
  error: string | null
  found: {
    readonly read: ReadMatrix
    readonly isOlder: boolean
    readonly differences: readonly MatrixDifference[]
  } | null
}

/** Asks for the workbook, and shows what it would change before anything is saved. */
export function MatrixImportPage({ segment, error, found }: MatrixImportPageProps) {
  const path = `/project/strategie/segmenten/${segment.id}`
  return (
    <>
      <PageHeading
        kind={segment.segmentName}
        title={texts.importTitle}
        intro={texts.importIntro}
        breadcrumb={[
          { label: strategyTexts.title, href: '/project/strategie' },
          { label: segment.segmentName, href: path },
          { label: matrixTexts.title, href: `${path}/afweging` },
        ]}
      />
      <form method="post" encType="multipart/form-data" className="ld-form" noValidate>
        <FileField
          label={texts.file}
          name="bestand"
          accept=".xlsx"
          accepts={texts.accepts}
          errors={error ? [error] : undefined}
        />
        <Actions>
          <SubmitButton look={found ? 'secondary' : 'primary'}>{texts.read}</SubmitButton>
          <ButtonLink href={`${path}/afweging`}>{strategyTexts.cancel}</ButtonLink>
        </Actions>
      </form>
      {found && <Found segment={segment} found={found} action={`${path}/afweging/wijzigen`} />}
    </>
  )
}

type FoundProps = Pick<MatrixImportPageProps, 'segment'> & {
  found: NonNullable<MatrixImportPageProps['found']>
  action: string
}

function Found({ segment, found, action }: FoundProps) {
  const { differences, read } = found
  return (
    <Section title={texts.differences} id="verschil">
      {found.isOlder && <Alert tone="warning">{texts.older}</Alert>}
      <DataTable
        caption={texts.differences}
        captionHidden
        rows={differences}
        rowKey={labelOf}
        empty={<p>{texts.noDifferences}</p>}
        columns={[
          { key: 'what', header: texts.what, rowHeader: true, cell: labelOf },
          { key: 'now', header: texts.now, cell: (each) => shown(each, each.before) },
          { key: 'file', header: texts.inFile, cell: (each) => shown(each, each.after) },
        ]}
      />
      {differences.length > 0 && (
        <form method="post" action={action}>
          <input type="hidden" name="version" value={segment.version} />
          {Object.entries(read.weights).map(([id, bp]) => (
            <input key={id} type="hidden" name={`weging-${id}`} value={String(bp / 100).replace('.', ',')} />
          ))}
          {Object.entries(read.scores).map(([key, { score, motivation }]) => {
            const name = key.replace(':', '-')
            return (
              <span key={key}>
                <input type="hidden" name={`score-${name}`} value={score ?? ''} />
                <input type="hidden" name={`motivatie-${name}`} value={motivation} />
              </span>
            )
          })}
          <SubmitButton>{texts.take}</SubmitButton>
        </form>
      )}
    </Section>
  )
}

function labelOf({ kind, criterion, option }: MatrixDifference): string {
  if (kind === 'weight') return texts.weightOf(criterion)
  return (kind === 'score' ? texts.scoreOf : texts.motivationOf)(option ?? '', criterion)
}

const shown = ({ kind }: MatrixDifference, value: string): string =>
  kind === 'weight' ? matrixTexts.percent(Number(value)) : value
