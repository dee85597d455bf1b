import type { CivilDate } from '~/kernel/civil-date'
import type { Problem } from '~/kernel/result'
import { Alert, FlashMessage } from '~/ui/alert'
import { Actions, ButtonLink, SubmitButton } from '~/ui/button'
import { comparedValues } from '~/ui/compared-values'
import { Confirm } from '~/ui/confirm'
import { FormErrors } from '~/ui/form-errors'
import { type FormErrorsByField, one, type Typed } from '~/ui/form-values'
import { formatDay } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'
import { DateField, TextAreaField, TextField } from '~/ui/text-fields'
import { VersionComparison } from '~/ui/version-comparison'
import { type FilledField, type NoticeProblemCode, noticeKey } from '../domain/notice-check'
import type { NoticeSubtype } from '../domain/notice-fields'
import { tenderTexts } from '../texts'
import { noticeProblemText, noticeTexts as texts } from '../texts-notice'

type NoticePageProps = {
  tender: { readonly id: string; readonly number: string; readonly title: string }
  notice: {
    readonly subtype: NoticeSubtype
    readonly fields: readonly FilledField[]
    readonly typed: Readonly<Record<string, string>>
    readonly problems: readonly Problem<NoticeProblemCode>[]
    readonly isComplete: boolean
    readonly reference: string | null
    readonly publishedOn: CivilDate | null
    readonly version: number
  }
  mayWrite: boolean
  mayCorrect: boolean
  errors: FormErrorsByField
  refused: string | null
  values: Typed | null
  flash?: string | undefined
}

/** A notice: what lacks, its fields for the whole and per lot, the files, and the publication. */
export function NoticePage({ tender, notice, mayWrite, mayCorrect, errors, refused, values, flash }: NoticePageProps) {
  const path = `/aanbestedingen/${tender.id}/aankondigingen`
  const download = (as: 'json' | 'xml') => `${path}/velden/bestand?soort=${notice.subtype}&als=${as}`
  return (
    <>
      <PageHeading
        kind={`${tender.number} ${tender.title}`}
        title={texts.subtypes[notice.subtype]}
        breadcrumb={[
          { label: tenderTexts.list.title, href: '/aanbestedingen' },
          { label: tender.number, href: `/aanbestedingen/${tender.id}` },
          { label: texts.title, href: path },
        ]}
        actions={
          <Actions>
            <ButtonLink href={download('json')} download>
              {texts.json}
            </ButtonLink>
            <ButtonLink href={download('xml')} download>
              {texts.xml}
            </ButtonLink>
          </Actions>
        }
      />
      {flash && <FlashMessage>{flash}</FlashMessage>}
      {refused && <Alert tone="error">{refused}</Alert>}
      {Object.keys(errors).length > 0 && <FormErrors errors={errors} />}
      {notice.publishedOn && (
        <Alert tone="success">
          {texts.publishedOn} {formatDay(notice.publishedOn)}: {notice.reference}
        </Alert>
      )}
      {notice.problems.length === 0 ? (
        <Alert tone="info">{texts.complete}</Alert>
      ) : (
        <Alert tone="warning" heading={texts.problems}>
          <ul>
            {notice.problems.map((problem) => {
              const sentence = noticeProblemText(problem)
              const key = keyOf(problem)
              return (
                <li key={sentence}>
                  {mayWrite && key ? <a href={`#${encodeURIComponent(key)}`}>{sentence}</a> : sentence}
                </li>
              )
            })}
          </ul>
        </Alert>
      )}
      {notice.fields.some(({ field }) => !field.confirmed) && <p>{texts.unconfirmedIntro}</p>}
      {refused && mayWrite && values && values.stap === 'opslaan' && (
        <VersionComparison
          theirName={texts.changedBy}
          fields={comparedValues(values, notice.typed, {
            labels: labelsOf(notice.fields),
            without: ['stap', 'version'],
          })}
        />
      )}
      <NoticeFields
        fields={notice.fields}
        typed={values?.stap === 'publiceren' ? notice.typed : (values ?? notice.typed)}
        version={notice.version}
        errors={errors}
        mayWrite={mayWrite}
      />
      {mayCorrect && <CorrectReference notice={notice} errors={errors} values={values} />}
      {mayWrite && (
        <Section title={texts.publish} id="publicatie">
          <p>{texts.publishIntro}</p>
          <form method="post" className="ld-form" noValidate>
            <TextField
              name="reference"
              label={texts.reference}
              errors={errors.reference}
              defaultValue={one(values ?? {}, 'reference')}
              maxLength={100}
            />
            <DateField
              name="publishedOn"
              label={texts.publishedOn}
              errors={errors.publishedOn}
              defaultValue={one(values ?? {}, 'publishedOn')}
            />
            <div>
              <SubmitButton look="secondary" name="stap" value="publiceren">
                {texts.record}
              </SubmitButton>
            </div>
          </form>
        </Section>
      )}
    </>
  )
}

/** The field that a sentence is about; null where several contradict each other. */
const keyOf = ({ params }: Problem<NoticeProblemCode>): string | null => {
  const { key, bt, lot } = params ?? {}
  if (typeof key === 'string') return key
  return typeof bt === 'string' ? noticeKey(bt, typeof lot === 'number' ? lot : null) : null
}

/** Where the value comes from, and that nobody has read in the source yet whether this field is asked. */
function hintOf({ field, value, isKnown }: Pick<FilledField, 'field' | 'value' | 'isKnown'>): string | undefined {
  const parts = [isKnown ? texts.fromTender(value) : '', field.confirmed ? '' : texts.fieldUnconfirmed(field.source)]
  return parts.filter((part) => part !== '').join(' ') || undefined
}

type CorrectReferenceProps = Pick<NoticePageProps, 'errors' | 'values'> & { notice: NoticePageProps['notice'] }

/** A reference that was typed wrong stays wrong for years otherwise: who looks it up finds another notice. */
const CorrectReference = ({ notice, errors, values }: CorrectReferenceProps) => (
  <Confirm
    trigger={texts.correct}
    consequence={<p>{texts.correctIntro}</p>}
    confirmLabel={texts.correctYes}
    name="stap"
    value="verbeteren"
    open={values !== null}
  >
    <TextField
      name="reference"
      label={texts.reference}
      errors={errors.reference}
      defaultValue={values ? one(values, 'reference') : (notice.reference ?? '')}
      maxLength={100}
    />
    <DateField
      name="publishedOn"
      label={texts.publishedOn}
      errors={errors.publishedOn}
      defaultValue={values ? one(values, 'publishedOn') : notice.publishedOn ? formatDay(notice.publishedOn) : ''}
    />
    <TextField
      name="reason"
      label={texts.correctReason}
      errors={errors.reason}
      defaultValue={one(values ?? {}, 'reason')}
      maxLength={300}
    />
  </Confirm>
)

const labelsOf = (fields: readonly FilledField[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    fields.map(({ key, field, lot }) => [
      key,
      `${texts.nameOf(field.bt, lot)} (${field.bt})${lot === null ? '' : `, ${texts.forLot(lot)}`}`,
    ]),
  )

type NoticeFieldsProps = {
  fields: readonly FilledField[]
  typed: Typed
  version: number
  errors: FormErrorsByField
  mayWrite: boolean
}

function NoticeFields({ fields, typed, version, errors, mayWrite }: NoticeFieldsProps) {
  const lots = [...new Set(fields.map(({ lot }) => lot))]
  return (
    <form method="post" className="ld-form" noValidate>
      <input type="hidden" name="version" value={version} />
      {lots.map((lot) => (
        <Section
          key={lot ?? 'aankondiging'}
          id={lot === null ? 'aankondiging' : `perceel-${lot}`}
          title={lot === null ? texts.forNotice : texts.forLot(lot)}
        >
          {fields
            .filter((each) => each.lot === lot)
            .map(({ key, field, value, isKnown }) => {
              const props = {
                name: key,
                label: `${texts.nameOf(field.bt, lot)} (${field.bt})`,
                hint: hintOf({ field, value, isKnown }),
                errors: errors[key],
                defaultValue: one(typed, key),
                optional: isKnown || !field.mandatory,
                maxLength: 4000,
              }
              if (!mayWrite)
                return (
                  <p key={key}>
                    <strong>{props.label}:</strong> {value}
                    {!field.confirmed && ` (${texts.unconfirmed})`}
                  </p>
                )
              return field.bt === 'BT-24' || field.bt === 'BT-88' ? (
                <TextAreaField key={key} {...props} rows={3} />
              ) : (
                <TextField key={key} {...props} />
              )
            })}
        </Section>
      ))}
      {mayWrite && (
        <div>
          <SubmitButton name="stap" value="opslaan">
            {texts.save}
          </SubmitButton>
        </div>
      )}
    </form>
  )
}
