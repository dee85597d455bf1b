import type { Cents } from '~/kernel/money'
import { strategyTexts } from '~/modules/strategy/texts'
import { Alert, FlashMessage } from '~/ui/alert'
import { SubmitButton } from '~/ui/button'
import { SelectField } from '~/ui/choice-fields'
import { DataTable } from '~/ui/data-table'
import { type FormErrorsByField, one, type Typed } from '~/ui/form-values'
import { formatWholeEuros } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'
import { DateField, TextField } from '~/ui/text-fields'
import type { Regime } from '../domain/regime'
import { tenderTexts } from '../texts'
import { tenderPlanTexts as texts } from '../texts-plan'

type TenderPlanPageProps = {
  version: { readonly id: string; readonly number: number; readonly title: string }
  made: readonly {
    readonly id: string
    readonly number: number
    readonly title: string
    readonly tender: { readonly id: string; readonly number: string; readonly title: string }
    readonly estimatedCents: Cents | null
    readonly ceilingCents: Cents | null
  }[]
  toMake: readonly {
    readonly id: string
    readonly segmentName: string
    /** The procedure that the choice leads to; null for a subsidy. */
    readonly regime: Regime | null
    readonly lots: readonly string[]
  }[]
  mayMake: boolean
  /** Why nothing can be made of this version, in a sentence; null when it can. */
  whyNot: string | null
  flash?: string | undefined
  errors: FormErrorsByField
  refused: string | null
  values: Typed
}

/** What a version has become, and the form that makes the rest. */
export function TenderPlanPage({
  version,
  made,
  toMake,
  mayMake,
  whyNot,
  flash,
  errors,
  refused,
  values,
}: TenderPlanPageProps) {
  const amount = (cents: Cents | null) => (cents === null ? '' : formatWholeEuros(cents))
  return (
    <>
      <PageHeading
        kind={strategyTexts.versionKind(version.number)}
        title={texts.title}
        intro={texts.intro}
        breadcrumb={[
          { label: strategyTexts.title, href: '/project/strategie' },
          {
            label: strategyTexts.versionTitle(version.number, version.title),
            href: `/project/strategie/versies/${version.id}`,
          },
        ]}
      />
      {flash && <FlashMessage>{flash}</FlashMessage>}
      {refused && <Alert tone="error">{refused}</Alert>}
      {whyNot && !refused && <Alert tone="info">{whyNot}</Alert>}
      <Section title={texts.made} id="gemaakt">
        <DataTable
          caption={texts.made}
          captionHidden
          rows={made}
          rowKey={(lot) => lot.id}
          empty={<p>{texts.madeNone}</p>}
          columns={[
            {
              key: 'lot',
              header: texts.lot,
              rowHeader: true,
              cell: (lot) => (
                <a href={`/project/percelen/${lot.id}`}>
                  {texts.lot} {lot.number}: {lot.title}
                </a>
              ),
            },
            {
              key: 'tender',
              header: texts.tender,
              cell: ({ tender }) => (
                <a href={`/aanbestedingen/${tender.id}`}>
                  {tender.number} {tender.title}
                </a>
              ),
            },
            {
              key: 'value',
              header: texts.value,
              align: 'end',
              nowrap: true,
              cell: (lot) => amount(lot.estimatedCents),
            },
            {
              key: 'ceiling',
              header: texts.ceiling,
              align: 'end',
              nowrap: true,
              cell: (lot) => amount(lot.ceilingCents),
            },
          ]}
        />
      </Section>
      {mayMake && (
        <Section title={texts.toMake} id="maken">
          {toMake.length === 0 ? <p>{texts.allMade}</p> : <MakeForm toMake={toMake} errors={errors} values={values} />}
        </Section>
      )}
    </>
  )
}

/** Segments of one tender have the same. */
const procedureOf = (regime: Regime | null): string =>
  regime === null ? texts.noTender : texts.procedure(tenderTexts.regimes[regime] ?? regime)

type MakeFormProps = Pick<TenderPlanPageProps, 'toMake' | 'errors' | 'values'>

function MakeForm({ toMake, errors, values }: MakeFormProps) {
  const numbers = toMake.slice(0, 8).map((_, index) => index + 1)
  const groups = numbers.map((number) => ({ value: String(number), label: texts.groupOption(number) }))
  return (
    <form method="post" className="ld-form" noValidate>
      {toMake.map((segment) => (
        <SelectField
          key={segment.id}
          name={`groep-${segment.id}`}
          label={texts.group(segment.segmentName)}
          hint={`${texts.lots(segment.lots.length)}: ${segment.lots.join(', ')}. ${procedureOf(segment.regime)}`}
          options={groups}
          placeholder={texts.notNow}
          defaultValue={one(values, `groep-${segment.id}`)}
          errors={errors[`groep-${segment.id}`]}
          optional
        />
      ))}
      {numbers.map((number) => (
        <TextField
          key={number}
          name={`titel-${number}`}
          label={texts.groupTitle(number)}
          defaultValue={one(values, `titel-${number}`)}
          errors={errors[`titel-${number}`]}
          maxLength={160}
          optional
        />
      ))}
      <DateField
        name="start"
        label={texts.wantedStart}
        hint={texts.wantedStartHint}
        defaultValue={one(values, 'start')}
        errors={errors.start}
        optional
      />
      <div>
        <SubmitButton>{texts.submit}</SubmitButton>
      </div>
    </form>
  )
}
