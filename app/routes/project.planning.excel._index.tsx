/** The plan out to Excel and back: a download, and an upload that leads to the differences. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { findPlanning } from '~/modules/planning/server/get-planning.server'
import { receivePlan } from '~/modules/planning/server/receive-plan.server'
import { excelTexts as texts } from '~/modules/planning/texts-excel'
import { PlanFrame } from '~/modules/planning/ui/plan-frame'
import { readUpload } from '~/platform/http/read-upload.server'
import { appTexts } from '~/texts'
import { Actions, ButtonLink, SubmitButton } from '~/ui/button'
import { FileField } from '~/ui/file-field'
import { FormErrors } from '~/ui/form-errors'
import { Section } from '~/ui/page-heading'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'planning:read')
  return json({ hasProject: (await findPlanning(actor)) !== null, mayWrite: can(actor, 'planning:write') })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'planning:write')
  const upload = await readUpload(request, {
    field: 'bestand',
    take: ({ fileName, content }) => receivePlan(actor, { fileName, content, now }),
  })
  if (!upload.ok) return refuse(texts.problems.malformed)
  const received = upload.value.file
  if (received === null) return refuse(texts.problems.noFile)
  // The code of this refusal is the sentence itself: it comes from the reader of strangers' files.
  return received.ok ? redirect(`/project/planning/excel/${received.value.id}`) : refuse(received.problem.code)
}

const refuse = (sentence: string) => json({ errors: [sentence] }, { status: 422 })

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.title) }]

export default function PlanExcel() {
  const { hasProject, mayWrite } = useLoaderData<typeof loader>()
  const errors = useActionData<typeof action>()?.errors
  return (
    <PlanFrame
      current="excel"
      title={texts.title}
      intro={texts.intro}
      hasProject={hasProject}
      actions={
        <ButtonLink href="/project/planning/excel/bestand" download>
          {texts.download}
        </ButtonLink>
      }
    >
      {mayWrite && (
        <Section title={texts.upload} id="aanleveren">
          {errors && <FormErrors errors={{ bestand: errors }} />}
          <form method="post" encType="multipart/form-data" className="ld-form" noValidate>
            <FileField name="bestand" label={texts.file} accept=".xlsx" accepts={texts.accepts} errors={errors} />
            <Actions>
              <SubmitButton>{texts.send}</SubmitButton>
            </Actions>
          </form>
        </Section>
      )}
    </PlanFrame>
  )
}
