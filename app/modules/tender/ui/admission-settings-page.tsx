/** Windows, the term for deciding and what each contract may spend per year. */

import type { CivilDate } from '~/kernel/civil-date'
import { FlashMessage } from '~/ui/alert'
import { Actions, SubmitButton } from '~/ui/button'
import { Confirm } from '~/ui/confirm'
import { FormErrors } from '~/ui/form-errors'
import { type FormErrorsByField, one, type Typed } from '~/ui/form-values'
import { formatAmount, formatDay } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'
import { DateField, MoneyField, TextAreaField, TextField } from '~/ui/text-fields'
import { termsOn } from '../domain/admission-terms'
import type { AdmissionSettings } from '../server/save-admission-settings.server'
import { admissionTexts } from '../texts-admission'
import { ProblemAlert } from './problem-alert'
import { tenderCrumbs } from './tender-crumbs'

const texts = admissionTexts.settings
type AdmissionSettingsPageProps = {
  settings: AdmissionSettings
  today: CivilDate
  errors: FormErrorsByField
  values: Typed
  saved: boolean
}

export function AdmissionSettingsPage({ settings, today, errors, values, saved }: AdmissionSettingsPageProps) {
  const { tender, windows, lots } = settings
  const step = one(values, 'stap')
  const { form = [], ...ofFields } = errors
  const typed = (of: string, name: string, stored = '') => (step === of ? one(values, name) : stored)
  const errorsOf = (of: string, name: string) => (step === of ? errors[name] : undefined)
  const change = (of: string) => (
    <>
      <input type="hidden" name="version" value={tender.version} />
      {settings.isPublished && (
        <TextAreaField
          label={texts.reason}
          name="reason"
          id={`reason-${of}`}
          hint={texts.reasonHint}
          rows={2}
          errors={errorsOf(of, 'reason')}
          defaultValue={typed(of, 'reason')}
        />
      )}
    </>
  )
  const terms = termsOn(today)
  const told = (source: { readonly article: string; readonly confirmed: boolean }) =>
    admissionTexts.source(source.article, source.confirmed)
  return (
    <>
      <PageHeading
        kind={admissionTexts.title}
        title={texts.title}
        breadcrumb={[
          ...tenderCrumbs(tender),
          { label: admissionTexts.list, href: `/aanbestedingen/${tender.id}/toelating` },
        ]}
      />
      {saved && <FlashMessage>{admissionTexts.saved}</FlashMessage>}
      {Object.keys(ofFields).length > 0 && <FormErrors errors={ofFields} />}
      <ProblemAlert problem={form[0] ?? null} />
      <Section title={texts.windows} id="instroommomenten">
        <p>{texts.windowsIntro}</p>
        {windows.length === 0 && <p>{texts.none}</p>}
        <ul>
          {windows.map((window) => (
            <li key={window.id}>
              {formatDay(window.opensOn)} – {formatDay(window.closesOn)}
              {window.mayRemove ? (
                <Confirm
                  trigger={texts.remove}
                  consequence={<p>{texts.removeMeans}</p>}
                  confirmLabel={texts.remove}
                  name="stap"
                  value="weghalen"
                  destructive
                >
                  <input type="hidden" name="venster" value={window.id} />
                  {change(`weghalen-${window.id}`)}
                </Confirm>
              ) : (
                ` (${texts.begun})`
              )}
            </li>
          ))}
        </ul>
        <form method="post" className="ld-form" noValidate>
          <DateField
            label={texts.opensOn}
            name="vanaf"
            errors={errorsOf('toevoegen', 'vanaf')}
            defaultValue={typed('toevoegen', 'vanaf')}
          />
          <DateField
            label={texts.closesOn}
            name="tot"
            errors={errorsOf('toevoegen', 'tot')}
            defaultValue={typed('toevoegen', 'tot')}
          />
          {change('toevoegen')}
          <Actions>
            <SubmitButton name="stap" value="toevoegen" look="secondary">
              {texts.add}
            </SubmitButton>
          </Actions>
        </form>
      </Section>
      <Section title={texts.terms} id="termijnen">
        <p>
          {texts.completion(terms.completionDays, told(terms.sources.completion))}{' '}
          {texts.objection(terms.objectionDays, told(terms.sources.objection))}
        </p>
        <form method="post" className="ld-form" noValidate>
          <TextField
            label={texts.days}
            name="dagen"
            hint={texts.daysHint(terms.decisionDays, told(terms.sources.decision))}
            width={4}
            inputMode="numeric"
            optional
            errors={errorsOf('termijnen', 'dagen')}
            defaultValue={typed(
              'termijnen',
              'dagen',
              settings.decisionDays === null ? '' : String(settings.decisionDays),
            )}
          />
          {lots.map((lot) => (
            <MoneyField
              key={lot.id}
              label={texts.yearCeiling(lot.number, lot.title)}
              name={`plafond-${lot.id}`}
              hint={texts.yearCeilingHint}
              optional
              errors={errorsOf('termijnen', `plafond-${lot.id}`)}
              defaultValue={typed(
                'termijnen',
                `plafond-${lot.id}`,
                lot.yearCeilingCents === null ? '' : formatAmount(lot.yearCeilingCents),
              )}
            />
          ))}
          {change('termijnen')}
          <Actions>
            <SubmitButton name="stap" value="termijnen">
              {texts.save}
            </SubmitButton>
          </Actions>
        </form>
      </Section>
    </>
  )
}
