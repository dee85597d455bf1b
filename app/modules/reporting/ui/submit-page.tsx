/** "Controleren en indienen": everything in sight once more, then the proof and the signature. */
import { Alert } from '~/ui/alert'
import { Actions, ButtonLink, SubmitButton } from '~/ui/button'
import { CheckboxField, RadioField } from '~/ui/choice-fields'
import { DescriptionList } from '~/ui/description-list'
import { FileField } from '~/ui/file-field'
import { FormErrors } from '~/ui/form-errors'
import { formatDayInWords, formatNumber } from '~/ui/format'
import { MoneyMeter, MoneyMeters } from '~/ui/money-meter'
import { PageHeading, Section } from '~/ui/page-heading'
import { DateField, MoneyField, TextField } from '~/ui/text-fields'
import { declarationKinds } from '../domain/declaration'
import { uploadLimits } from '../domain/upload-limits'
import type { Submission } from '../server/get-submission.server'
import { providerTexts } from '../texts-provider'
import { submitTexts as texts } from '../texts-submit'
import { groupName, SubmissionTotals } from './submission-totals'

export type SubmitPageProps = {
  submission: Submission
  /** Why it can't be handed in now, or null. */
  blocked: string | null
  errors: Readonly<Record<string, readonly string[]>>
  values: Readonly<Record<string, string>>
  problem: string | null
}

export function SubmitPage(props: SubmitPageProps) {
  const { submission, blocked } = props
  const obligation = `/verantwoording/${submission.obligationId}`
  const result = `${obligation}/leveringen/${submission.id}`
  const title = providerTexts.title(submission.templateTitle, submission.period)
  return (
    <>
      <PageHeading
        kind={`${title}, ${providerTexts.version(submission.number).toLowerCase()}`}
        title={texts.title}
        intro={texts.intro}
        breadcrumb={[
          { label: providerTexts.list, href: '/verantwoording' },
          { label: title, href: obligation },
          { label: providerTexts.version(submission.number), href: result },
        ]}
      />
      <Section title={texts.what} id="bestand">
        <What submission={submission} />
      </Section>
      <Section title={texts.totals} id="totalen">
        <SubmissionTotals submission={submission} />
      </Section>
      {submission.ceilings.length > 0 && (
        <Section title={texts.ceilings} id="ruimte">
          <MoneyMeters>
            {submission.ceilings.map((line) => (
              <MoneyMeter
                key={line.municipalityCode}
                label={groupName({ kind: 'list', list: 'municipality' }, line.municipalityCode)}
                used={line.usedCents}
                ceiling={line.ceilingCents}
              />
            ))}
          </MoneyMeters>
        </Section>
      )}
      {blocked === null ? (
        <SubmitForm {...props} back={result} />
      ) : (
        <Alert tone="warning" heading={texts.notReady}>
          <p>{blocked}</p>
          <p>
            <a href={result}>{texts.back}</a>
          </p>
        </Alert>
      )}
    </>
  )
}

const What = ({ submission }: { submission: Submission }) => (
  <DescriptionList
    items={[
      { term: providerTexts.contract, value: submission.contractNumber },
      { term: texts.due, value: formatDayInWords(submission.dueOn) },
      { term: texts.rows, value: formatNumber(submission.rowCount) },
      { term: texts.file, value: submission.fileName },
      { term: texts.hash, value: <code className="ld-hash">{submission.fileSha256}</code>, wide: true },
    ]}
  />
)

function SubmitForm({ submission, errors, values, problem, back }: SubmitPageProps & { back: string }) {
  return (
    <form method="post" encType="multipart/form-data" noValidate className="ld-form ld-submit">
      {problem && <Alert tone="error">{problem}</Alert>}
      <FormErrors errors={errors} />
      <input type="hidden" name="versie" value={submission.version} />
      {submission.threshold && (
        <Section title={texts.proof} id="bewijs">
          <ProofFields threshold={submission.threshold} errors={errors} values={values} />
        </Section>
      )}
      <Section title={texts.sign} id="ondertekenen">
        <TextField
          label={texts.signer}
          name="ondertekenaar"
          width={30}
          maxLength={120}
          defaultValue={values.ondertekenaar}
          errors={errors.ondertekenaar}
        />
        <CheckboxField
          mustAgree
          label={texts.agree}
          name="akkoord"
          defaultChecked={values.akkoord === 'ja'}
          errors={errors.akkoord}
        />
        <Actions>
          <SubmitButton>{texts.submit}</SubmitButton>
          <ButtonLink look="tertiary" href={back}>
            {texts.back}
          </ButtonLink>
        </Actions>
      </Section>
    </form>
  )
}

type ProofProps = Pick<SubmitPageProps, 'errors' | 'values'> & { threshold: NonNullable<Submission['threshold']> }

function ProofFields({ threshold, errors, values }: ProofProps) {
  const wasRefused = Object.keys(values).length > 0
  return (
    <>
      <MoneyField
        label={texts.turnover}
        name="omzet"
        hint={`${texts.turnoverHint(threshold.cents)} ${threshold.source}.`}
        defaultValue={values.omzet}
        errors={errors.omzet}
      />
      <RadioField
        label={texts.kind}
        name="soort"
        options={declarationKinds.map((kind) => ({ value: kind, label: texts.kinds[kind] }))}
        defaultValue={values.soort}
        errors={errors.soort}
      />
      <DateField
        label={texts.signedOn}
        name="getekend-op"
        defaultValue={values['getekend-op']}
        errors={errors['getekend-op']}
      />
      <TextField
        label={texts.aboutHash}
        name="hash"
        hint={texts.aboutHashHint}
        optional
        spellCheck={false}
        defaultValue={values.hash}
        errors={errors.hash}
      />
      <FileField
        label={texts.paper}
        name="verklaring"
        accept=".pdf"
        accepts={texts.paperAccepts(uploadLimits.declarationBytes)}
        hint={wasRefused ? texts.paperAgain : undefined}
        errors={errors.verklaring}
      />
    </>
  )
}
