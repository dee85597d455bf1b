/** A plan on one page, for staff, partners and council; the buttons follow from what the reader may do. */
import { Alert, FlashMessage } from '~/ui/alert'
import { Actions, ButtonLink, SubmitButton } from '~/ui/button'
import { SelectField } from '~/ui/choice-fields'
import { Confirm } from '~/ui/confirm'
import { EmptyState } from '~/ui/empty-state'
import { type FormErrorsByField, one, type Typed } from '~/ui/form-values'
import { formatDayInWords } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'
import { StatusBadge } from '~/ui/status-badge'
import { DateField, TextAreaField, TextField } from '~/ui/text-fields'
import { planStatusTexts, planTexts as texts } from '../texts'
import { actionSheetTexts } from '../texts-excel'
import { ActionTable } from './action-table'
import { HoleList } from './hole-list'
import type { CommitmentData, PlanData } from './plan-data'
import { PlanDownloads } from './plan-downloads'

const flashes: Readonly<Record<string, string>> = {
  link: texts.linkSent,
  excel: actionSheetTexts.applied,
  zelfde: texts.savedSameStory,
}

type PlanPageProps = {
  plan: PlanData
  holes: readonly CommitmentData[]
  mayWrite: boolean
  mayTell: boolean
  ownOrganisation: string | null
  done: string | null
  answer: { readonly errors: FormErrorsByField; readonly values: Typed } | undefined
}

export function PlanPage({ plan, holes, mayWrite, mayTell, ownOrganisation, done, answer }: PlanPageProps) {
  const path = `/project/uitvoeringsplannen/${plan.id}`
  const errors = answer?.errors ?? {}
  return (
    <>
      <PageHeading
        kind={texts.plan}
        title={texts.title(plan.municipalityName, plan.year)}
        breadcrumb={[{ label: texts.plans, href: '/project/uitvoeringsplannen' }]}
        status={
          <StatusBadge tone={plan.status === 'draft' ? 'neutral' : 'success'} label={planStatusTexts[plan.status]} />
        }
        intro={plan.introduction}
        actions={
          <>
            {plan.status === 'public' && (
              <ButtonLink look="tertiary" href={`/openbaar/uitvoeringsplannen/${plan.id}`}>
                {texts.toPublic}
              </ButtonLink>
            )}
            <PlanDownloads path={path} />
          </>
        }
      />
      {done && <FlashMessage>{flashes[done] ?? texts.saved}</FlashMessage>}
      {errors.form?.map((sentence) => (
        <Alert key={sentence} tone="error">
          {sentence}
        </Alert>
      ))}
      {plan.adoptedOn && (
        <p>
          {texts.adoptedOn} {formatDayInWords(plan.adoptedOn)}.
        </p>
      )}
      {plan.isExample && <p>{texts.example}.</p>}
      <Section
        title={texts.actions}
        id="acties"
        actions={
          mayWrite && (
            <Actions>
              <ButtonLink href={`${path}/acties/nieuw`}>{texts.addAction}</ButtonLink>
              <ButtonLink href={`${path}/excel`}>{actionSheetTexts.link}</ButtonLink>
            </Actions>
          )
        }
      >
        {plan.actions.length === 0 ? (
          <EmptyState title={texts.noActions}>{texts.noActionsText}</EmptyState>
        ) : (
          <ActionTable
            actions={plan.actions}
            resultHref={(code) => `/resultaten/${code}`}
            links={(action) => (
              <>
                {mayTell && (ownOrganisation === null || ownOrganisation === action.organisationId) && (
                  <a href={`${path}/voortgang/${action.id}`}>
                    {texts.tellProgress}
                    <span className="ams-visually-hidden">: {action.title}</span>
                  </a>
                )}{' '}
                {mayWrite && (
                  <a href={`${path}/acties/${action.id}`}>
                    {texts.changeAction}
                    <span className="ams-visually-hidden">: {action.title}</span>
                  </a>
                )}
              </>
            )}
          />
        )}
      </Section>
      <HoleList holes={holes} />
      {mayWrite && <PlanForms plan={plan} errors={errors} values={answer?.values ?? {}} />}
    </>
  )
}

type FormsProps = { plan: PlanData; errors: FormErrorsByField; values: Typed }

function PlanForms({ plan, errors, values }: FormsProps) {
  const partners = new Map(
    plan.actions.flatMap((action) =>
      action.organisationId ? [[action.organisationId, action.partyName] as const] : [],
    ),
  )
  return (
    <>
      <Section title={texts.status} id="status">
        <Actions>
          {plan.status === 'draft' && (
            <form method="post" className="ld-form" noValidate>
              <DateField
                name="adoptedOn"
                label={texts.adoptedOn}
                errors={errors.adoptedOn}
                defaultValue={one(values, 'adoptedOn')}
              />
              <SubmitButton name="naar" value="adopted">
                {texts.adopt}
              </SubmitButton>
            </form>
          )}
          {plan.status === 'adopted' && (
            <>
              <Confirm
                trigger={texts.publish}
                consequence={<p>{texts.publishText}</p>}
                confirmLabel={texts.publishConfirm}
                name="naar"
                value="public"
              />
              <Confirm
                trigger={texts.back}
                consequence={<p>{texts.backText}</p>}
                confirmLabel={texts.backConfirm}
                name="naar"
                value="draft"
              />
            </>
          )}
          {plan.status === 'public' && (
            <Confirm
              trigger={texts.hide}
              consequence={<p>{texts.backText}</p>}
              confirmLabel={texts.hideConfirm}
              name="naar"
              value="adopted"
            />
          )}
        </Actions>
      </Section>
      <Section title={texts.introduction} id="inleiding">
        <form method="post" className="ld-form" noValidate>
          <input type="hidden" name="version" value={plan.version} />
          <TextAreaField
            name="introduction"
            label={texts.introduction}
            rows={5}
            maxLength={4000}
            optional
            errors={errors.introduction}
            defaultValue={'introduction' in values ? one(values, 'introduction') : plan.introduction}
          />
          <Actions>
            <SubmitButton>{texts.save}</SubmitButton>
          </Actions>
        </form>
      </Section>
      {partners.size > 0 && (
        <Section title={texts.link} id="link">
          <p>{texts.linkIntro}</p>
          <form method="post" className="ld-form" noValidate>
            <SelectField
              name="organisationId"
              label={texts.party}
              options={[...partners].map(([value, label]) => ({ value, label }))}
              errors={errors.organisationId}
              defaultValue={one(values, 'organisationId')}
            />
            <TextField
              name="email"
              type="email"
              label={texts.email}
              maxLength={200}
              autoComplete="off"
              errors={errors.email}
              defaultValue={one(values, 'email')}
            />
            <Actions>
              <SubmitButton name="stap" value="link">
                {texts.sendLink}
              </SubmitButton>
            </Actions>
          </form>
        </Section>
      )}
    </>
  )
}
