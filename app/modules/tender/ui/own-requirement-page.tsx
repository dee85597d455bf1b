/** A provider answers one requirement: yes or no, words, or evidence with its day. */
import { FlashMessage } from '~/ui/alert'
import { Actions, ButtonLink, SubmitButton } from '~/ui/button'
import { RadioField } from '~/ui/choice-fields'
import { FileField } from '~/ui/file-field'
import { FormErrors } from '~/ui/form-errors'
import type { FormErrorsByField, Typed } from '~/ui/form-values'
import { one } from '~/ui/form-values'
import { formatDay } from '~/ui/format'
import { PageHeading } from '~/ui/page-heading'
import { DateField, TextAreaField } from '~/ui/text-fields'
import { asksFile, asksText } from '../domain/admission-checklist'
import type { OwnApplication } from '../server/get-own-application.server'
import { ownAdmissionTexts as texts } from '../texts-admission'
import { ownAdmissionCrumbs } from './own-admission-pages'
import { ProblemAlert } from './problem-alert'

type OwnRequirementPageProps = {
  application: Pick<OwnApplication, 'id' | 'reference' | 'status'>
  item: OwnApplication['items'][number]
  errors: FormErrorsByField
  /** The first requirement after this one that has no answer yet. */
  nextId: string | null
  /** The requirement before this one was just answered. */
  saved: boolean
  values: Typed | null
  problem: string | null
}

export function OwnRequirementPage({
  application,
  item,
  nextId,
  saved,
  errors,
  values,
  problem,
}: OwnRequirementPageProps) {
  const { answer, answerKind, maxMonths } = item
  const page = `/inschrijvingen/toelatingen/${application.id}`
  const typed = (name: string, stored: string) => (values === null ? stored : one(values, name))
  const said = answer === null || answer.isMet === null ? '' : answer.isMet ? 'ja' : 'nee'
  const dayText = (day: string | null | undefined) => (day ? formatDay(day as never) : '')
  return (
    <>
      <PageHeading
        kind={application.reference}
        title={`${item.code} ${item.title}`}
        breadcrumb={[...ownAdmissionCrumbs, { label: application.reference, href: page }]}
        intro={application.status === 'admitted' ? texts.renewIntro : item.description || undefined}
      />
      {saved && <FlashMessage>{texts.saved}</FlashMessage>}
      {Object.keys(errors).length > 0 && <FormErrors errors={errors} />}
      <ProblemAlert problem={problem} />
      <form method="post" encType="multipart/form-data" className="ld-form" noValidate>
        <input type="hidden" name="gezien" value={answer?.id ?? ''} />
        {answerKind === 'yesNo' && (
          <RadioField
            label={texts.isMet}
            name="voldoet"
            errors={errors.voldoet}
            options={[
              { value: 'ja', label: 'Ja' },
              { value: 'nee', label: 'Nee' },
            ]}
            defaultValue={typed('voldoet', said)}
          />
        )}
        {asksText(answerKind) && (
          <TextAreaField
            label={texts.explanation}
            name="toelichting"
            rows={6}
            maxLength={4_000}
            errors={errors.toelichting}
            defaultValue={typed('toelichting', answer?.text ?? '')}
          />
        )}
        {asksFile(answerKind) && (
          <>
            <p>{texts.noPersonalData}</p>
            <FileField
              label={texts.file}
              name="bestand"
              hint={values ? texts.fileAgain : answer?.fileName ? texts.fileNow(answer.fileName) : undefined}
              accepts={texts.fileAccepts}
              optional={answer?.fileName != null}
              errors={errors.bestand}
            />
            <DateField
              label={texts.evidenceOn}
              name="datum"
              hint={maxMonths === null ? undefined : texts.evidenceOnHint(maxMonths)}
              optional={maxMonths === null}
              errors={errors.datum}
              defaultValue={typed('datum', dayText(answer?.evidenceOn))}
            />
            <DateField
              label={texts.validUntil}
              name="geldig"
              hint={texts.validUntilHint}
              optional
              errors={errors.geldig}
              defaultValue={typed('geldig', maxMonths === null ? dayText(answer?.expiresOn) : '')}
            />
          </>
        )}
        <Actions>
          {nextId !== null && (
            <SubmitButton name="volgende" value={nextId}>
              {texts.saveNext}
            </SubmitButton>
          )}
          <SubmitButton look={nextId === null ? 'primary' : 'secondary'}>{texts.save}</SubmitButton>
          <ButtonLink href={page}>{texts.cancel}</ButtonLink>
        </Actions>
      </form>
    </>
  )
}
