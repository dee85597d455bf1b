/** Takes a file of CBS StatLine or Waarstaatjegemeente in, and shows what was read before. */
import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { listImports } from '~/modules/vision/server/get-import.server'
import { importProblemText } from '~/modules/vision/server/import-problem-text.server'
import { uploadFigures } from '~/modules/vision/server/upload-figures.server'
import { visionTexts } from '~/modules/vision/texts'
import { importTexts as texts } from '~/modules/vision/texts-import'
import { readUpload } from '~/platform/http/read-upload.server'
import { appTexts } from '~/texts'
import { Actions, SubmitButton } from '~/ui/button'
import { DataTable } from '~/ui/data-table'
import { FileField } from '~/ui/file-field'
import { formatInstant } from '~/ui/format'
import { Help } from '~/ui/help'
import { PageHeading, Section } from '~/ui/page-heading'
import { TextField } from '~/ui/text-fields'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'measurement:import')
  return json({ imports: await listImports(actor), requestKey: randomUUID() })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'measurement:import')
  const upload = await readUpload(request, {
    field: 'bestand',
    take: ({ fileName, content }, fields) => {
      const key = fields.get('requestKey') ?? ''
      const requestKey = `${actor.userId}:${/^[\w-]{8,64}$/.test(key) ? key : randomUUID()}`
      return uploadFigures(actor, { requestKey, fileName, content, table: fields.get('tabel') ?? '', now })
    },
  })
  if (!upload.ok) return json({ errors: [texts.malformed], table: '' }, { status: 422 })
  const { file: received, fields } = upload.value
  const table = fields.get('tabel') ?? ''
  if (received === null) return json({ errors: [texts.fileMissing], table }, { status: 422 })
  if (!received.ok) return json({ errors: [importProblemText(received.problem)], table }, { status: 422 })
  return redirect(`/resultaten/importeren/${received.value}`)
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function Imports() {
  const { imports, requestKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHeading
        title={texts.title}
        intro={texts.intro}
        breadcrumb={[{ label: visionTexts.results, href: '/resultaten' }]}
      />
      <form method="post" encType="multipart/form-data" className="ld-form" noValidate>
        {/* Before the file: what stands after it has not arrived when the file is taken. */}
        <input type="hidden" name="requestKey" value={requestKey} />
        <TextField
          name="tabel"
          label={texts.table}
          hint={texts.tableHint}
          maxLength={60}
          width={20}
          optional
          defaultValue={answer?.table}
        />
        <FileField
          label={texts.file}
          name="bestand"
          accept=".csv,.xlsx"
          accepts={texts.accepts}
          errors={answer?.errors}
        />
        <Actions>
          <SubmitButton>{texts.send}</SubmitButton>
        </Actions>
      </form>
      <Help question={texts.howto}>
        <ul className="ams-unordered-list">
          {texts.steps.map((step) => (
            <li key={step} className="ams-unordered-list__item">
              {step}
            </li>
          ))}
        </ul>
      </Help>
      <Section title={texts.earlier} id="eerder">
        <DataTable
          caption={texts.earlier}
          captionHidden
          rows={imports}
          rowKey={(row) => row.id}
          empty={<p>{texts.none}</p>}
          columns={[
            {
              key: 'file',
              header: texts.fileName,
              rowHeader: true,
              cell: (row) => <a href={`/resultaten/importeren/${row.id}`}>{row.fileName}</a>,
            },
            { key: 'table', header: texts.table, cell: (row) => row.tableId },
            { key: 'at', header: texts.uploadedAt, nowrap: true, cell: (row) => formatInstant(row.uploadedAt) },
            { key: 'status', header: texts.status, cell: (row) => texts.statuses[row.status] },
          ]}
        />
      </Section>
    </>
  )
}
