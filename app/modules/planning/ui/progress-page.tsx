/** The page of a progress report: one A4 on paper, and a form for the words while it is a draft. */
import { Alert, FlashMessage } from '~/ui/alert'
import { Actions, ButtonLink, SubmitButton } from '~/ui/button'
import { FormErrors } from '~/ui/form-errors'
import { type FormErrorsByField, one, type Typed } from '~/ui/form-values'
import { formatDayInWords } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'
import { StatusBadge } from '~/ui/status-badge'
import { TextAreaField } from '~/ui/text-fields'
import type { ProgressReport } from '../server/get-progress.server'
import { progressParts } from '../texts-progress-lines'
import { progressTexts as texts } from '../texts-risk'

type Props = {
  report: ProgressReport
  mayWrite: boolean
  flash: string | null
  errors: FormErrorsByField
  values: Typed | null
}

export function ProgressPage({ report, mayWrite, flash, errors, values }: Props) {
  const { form = [], ...ofFields } = errors
  const isFinal = report.status === 'final'
  return (
    <>
      <PageHeading
        kind={texts.kind}
        title={texts.reportOf(formatDayInWords(report.reportOn))}
        breadcrumb={[{ label: texts.title, href: '/project/voortgang' }]}
        status={<StatusBadge tone={isFinal ? 'success' : 'neutral'} label={texts.statuses[report.status] ?? ''} />}
        intro={isFinal ? texts.finalNote : texts.draftNote}
        actions={
          <ButtonLink href={`/project/voortgang/${report.id}/pdf`} download>
            {texts.pdf}
          </ButtonLink>
        }
      />
      {flash && texts.flash[flash] && <FlashMessage>{texts.flash[flash]}</FlashMessage>}
      {Object.keys(ofFields).length > 0 && <FormErrors errors={ofFields} />}
      {form.map((sentence) => (
        <Alert key={sentence} tone="error">
          {sentence}
        </Alert>
      ))}
      {mayWrite ? <Words values={values ?? draftValues(report)} errors={errors} /> : <Told report={report} />}
      <div className="ld-progress">
        {progressParts(report.facts).map(({ key, title, lines }) => (
          <Section key={key} title={title} id={key}>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Section>
        ))}
      </div>
    </>
  )
}

const draftValues = ({ narrative, request, version }: ProgressReport): Typed => ({
  narrative,
  request,
  version: String(version),
})

const Words = ({ values, errors }: { values: Typed; errors: FormErrorsByField }) => (
  <form method="post" className="ld-form" noValidate>
    <input type="hidden" name="version" value={one(values, 'version')} />
    <TextAreaField
      name="narrative"
      label={texts.narrative}
      hint={texts.narrativeHint}
      rows={8}
      maxLength={3000}
      defaultValue={one(values, 'narrative')}
      errors={errors.narrative}
    />
    <TextAreaField
      name="request"
      label={texts.request}
      rows={3}
      maxLength={1000}
      defaultValue={one(values, 'request')}
      errors={errors.request}
      optional
    />
    <p>{texts.finaliseHint}</p>
    <Actions>
      <SubmitButton name="stap" value="opslaan">
        {texts.save}
      </SubmitButton>
      <SubmitButton look="secondary" name="stap" value="vaststellen">
        {texts.finalise}
      </SubmitButton>
    </Actions>
  </form>
)

function Told({ report }: { report: ProgressReport }) {
  return (
    <>
      {report.narrative.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph} className="ld-paragraph">
          {paragraph}
        </p>
      ))}
      {report.request && (
        <Section title={texts.request} id="gevraagd">
          <p className="ld-paragraph">{report.request}</p>
        </Section>
      )}
    </>
  )
}
