import { useLocation } from '@remix-run/react'
import { Alert } from '~/ui/alert'
import { Actions, ButtonLink, SubmitButton } from '~/ui/button'
import { RadioField } from '~/ui/choice-fields'
import { Confirm } from '~/ui/confirm'
import { EmptyState } from '~/ui/empty-state'
import { FilterBar } from '~/ui/filter-bar'
import { FormErrors } from '~/ui/form-errors'
import type { FormErrorsByField, Typed } from '~/ui/form-values'
import { one } from '~/ui/form-values'
import { PageHeading, Section } from '~/ui/page-heading'
import { TextAreaField } from '~/ui/text-fields'
import { partChoice } from '../domain/quotation'
import type { DecidedPart } from '../server/list-decided-parts.server'
import type { QuotationView } from '../server/list-quotations.server'
import type { Quoter } from '../server/quote-part.server'
import { quotationProblems, quotationTexts as texts } from '../texts-quotation'
import { Difference } from './difference'
import { QuotationList } from './quotation-section'

type QuotePageProps = {
  quoter: Quoter
  filter: { words: string; assignmentId: string }
  parts: readonly DecidedPart[]
  hasMore: boolean
  assignments: readonly { value: string; label: string }[]
  quotations: readonly QuotationView[]
  answer: { errors: FormErrorsByField; values: Typed; problem: string | null } | null
}

/** Chooses what is quoted: first what stands, then the decided parts. */
export function QuotePage({ quoter, quotations, answer, ...choice }: QuotePageProps) {
  const errors = answer?.errors ?? {}
  return (
    <>
      <PageHeading title={texts.title} breadcrumb={quoter.breadcrumb} intro={texts.intro(quoter.label)} />
      {Object.keys(errors).length > 0 && <FormErrors errors={errors} />}
      {answer?.problem && <Alert tone="error">{answer.problem}</Alert>}
      {quoter.closed !== null && !answer?.problem && <Alert tone="warning">{quotationProblems[quoter.closed]}</Alert>}
      {quotations.length > 0 && (
        <Section title={texts.standing} id="citaten">
          <QuotationList
            quotations={quotations}
            extra={(quotation) => quoter.closed === null && <Standing quotation={quotation} />}
          />
        </Section>
      )}
      {quoter.closed === null ? (
        <PartChoice {...choice} answer={answer} backHref={quoter.href} />
      ) : (
        <Actions>
          <ButtonLink href={quoter.href}>{texts.back}</ButtonLink>
        </Actions>
      )}
    </>
  )
}

/** What can be done with a quotation that stands: see what changed and take it over, or take it away. */
function Standing({ quotation: { id, code, text, note, state, newest } }: { quotation: QuotationView }) {
  return (
    <>
      {state === 'changed' && newest.text !== null && (
        <details>
          <summary>{texts.difference}</summary>
          <Difference before={text} after={newest.text} />
        </details>
      )}
      <Actions>
        {(state === 'changed' || state === 'same') && (
          <form method="post">
            <input type="hidden" name="deel" value={partChoice(code, newest.version)} />
            <input type="hidden" name="toelichting" value={note} />
            <SubmitButton name="stap" value="citeren">
              {texts.renew(newest.version)}
              <span className="ams-visually-hidden"> {code}</span>
            </SubmitButton>
          </form>
        )}
        <Confirm
          trigger={texts.remove}
          consequence={<p>{texts.removeConsequence}</p>}
          confirmLabel={texts.removeConfirm}
          name="stap"
          value="weghalen"
          destructive
        >
          <input type="hidden" name="citaat" value={id} />
        </Confirm>
      </Actions>
    </>
  )
}

type PartChoiceProps = Omit<QuotePageProps, 'quoter' | 'quotations'> & { backHref: string }

function PartChoice({ filter, parts, hasMore, assignments, answer, backHref }: PartChoiceProps) {
  const { pathname: path, search } = useLocation()
  const values = answer?.values ?? {}
  const errors = answer?.errors ?? {}
  return (
    <>
      <FilterBar
        address={{ path, search }}
        filters={[
          { kind: 'search', name: 'zoek', label: texts.search, value: filter.words },
          {
            kind: 'select',
            name: 'opdracht',
            label: texts.assignment,
            value: filter.assignmentId,
            options: assignments,
          },
        ]}
      />
      {parts.length === 0 ? (
        <EmptyState title={texts.nothingFound}>{texts.nothingFoundText}</EmptyState>
      ) : (
        <form method="post" className="ld-form" noValidate>
          <RadioField
            label={texts.part}
            name="deel"
            errors={errors.deel}
            defaultValue={one(values, 'deel') || undefined}
            options={parts.map((part) => ({
              value: partChoice(part.code, part.version),
              label: `${part.code} ${part.title}`,
              hint: `${part.text} (${texts.from(part.assignment, part.version)})`,
            }))}
          />
          {hasMore && <p>{texts.more(parts.length)}</p>}
          <TextAreaField
            label={texts.note}
            name="toelichting"
            hint={texts.noteHint}
            rows={3}
            optional
            defaultValue={one(values, 'toelichting')}
            errors={errors.toelichting}
          />
          <Actions>
            <SubmitButton name="stap" value="citeren">
              {texts.quote}
            </SubmitButton>
            <ButtonLink href={backHref}>{texts.back}</ButtonLink>
          </Actions>
        </form>
      )}
    </>
  )
}
