import { Alert } from '~/ui/alert'
import { Actions, SubmitButton } from '~/ui/button'
import { SelectField } from '~/ui/choice-fields'
import { DataTable } from '~/ui/data-table'
import { FileField } from '~/ui/file-field'
import { FormErrors } from '~/ui/form-errors'
import { type FormErrorsByField, one, type Typed } from '~/ui/form-values'
import { formatBytes, formatInstant } from '~/ui/format'
import { Section } from '~/ui/page-heading'
import { TextField } from '~/ui/text-fields'
import { documentKinds } from '../domain/regime'
import type { TenderDocumentView } from '../server/save-tender-document.server'
import { workTexts as texts } from '../texts-work'
import { ChangeFields } from './tender-fields'

/** Every version with a link to its file. */
export const DocumentTable = ({ documents, path }: { documents: readonly TenderDocumentView[]; path: string }) => (
  <DataTable
    cards
    caption={texts.documentsTitle}
    captionHidden
    rows={documents}
    rowKey={({ id }) => id}
    empty={<p>{texts.noDocuments}</p>}
    columns={[
      {
        key: 'title',
        header: texts.documentTitle,
        rowHeader: true,
        cell: ({ id, title, fileSize }) => (
          <a href={`${path}/${id}`} download>
            {title} ({formatBytes(fileSize)})
          </a>
        ),
      },
      { key: 'kind', header: texts.documentKind, cell: ({ kind }) => texts.documentKinds[kind] },
      { key: 'version', header: texts.documentVersion, align: 'end', cell: ({ number }) => number },
      {
        key: 'published',
        header: texts.documentPublished,
        nowrap: true,
        cell: ({ publishedAt }) => (publishedAt === null ? texts.documentDraft : formatInstant(publishedAt)),
      },
    ]}
  />
)

type AddDocumentProps = {
  documents: readonly TenderDocumentView[]
  isPublished: boolean
  values: Typed
  errors: FormErrorsByField
}

export function AddDocument({ documents, isPublished, values, errors }: AddDocumentProps) {
  const { form = [], ...ofFields } = errors
  const series = documents.filter(
    ({ seriesId }, index) => documents.findIndex((each) => each.seriesId === seriesId) === index,
  )
  return (
    <Section title={texts.documentNew} id="toevoegen">
      {form.map((sentence) => (
        <Alert key={sentence} tone="error">
          {sentence}
        </Alert>
      ))}
      {Object.keys(ofFields).length > 0 && <FormErrors errors={ofFields} />}
      <form method="post" encType="multipart/form-data" className="ld-form" noValidate>
        <SelectField
          name="kind"
          label={texts.documentKind}
          options={documentKinds.map((value) => ({ value, label: texts.documentKinds[value] }))}
          defaultValue={one(values, 'kind')}
          errors={errors.kind}
        />
        <TextField
          name="title"
          label={texts.documentTitle}
          defaultValue={one(values, 'title')}
          errors={errors.title}
          maxLength={200}
        />
        <SelectField
          name="seriesId"
          label={texts.documentSeries}
          placeholder={texts.documentSeriesNone}
          options={series.map(({ seriesId, title }) => ({ value: seriesId, label: title }))}
          defaultValue={one(values, 'seriesId')}
          optional
        />
        <ChangeFields values={values} errors={errors} isPublished={isPublished} />
        <FileField
          name="bestand"
          label={texts.documentFile}
          accept=".pdf,.docx,.xlsx"
          accepts={texts.documentAccepts}
          errors={errors.bestand}
        />
        <Actions>
          <SubmitButton>{texts.documentNew}</SubmitButton>
        </Actions>
      </form>
    </Section>
  )
}
