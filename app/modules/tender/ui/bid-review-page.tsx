/** "Controleren en indienen": what is missing, the code and the own copy, the declaration, and the button. */
import type { Instant } from '~/kernel/civil-date'
import { Alert } from '~/ui/alert'
import { Actions, ButtonLink, SubmitButton } from '~/ui/button'
import { CheckboxField } from '~/ui/choice-fields'
import { FormErrors } from '~/ui/form-errors'
import { formatLongInstant } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'
import { bidTexts as texts } from '../texts-bid'
import { VaultPromise } from './vault-promise'

export type BidReview = {
  readonly tender: { readonly id: string; readonly number: string; readonly closesAt: Instant }
  readonly missing: readonly { readonly href: string; readonly label: string; readonly what: string }[]
  readonly code: string
  readonly draftVersion: number
  readonly requestKey: string
  /** The version that counts now; 0 for none. */
  readonly currentVersion: number
}
type BidReviewPageProps = {
  review: BidReview
  problem: string | null
  errors: Readonly<Record<string, readonly string[]>>
}

export function BidReviewPage({ review, problem, errors }: BidReviewPageProps) {
  const { tender, missing, code } = review
  const overview = `/inschrijvingen/${tender.id}`
  return (
    <>
      <PageHeading
        kind={`${texts.kind} ${tender.number}`}
        title={texts.review}
        intro={texts.closesAt(formatLongInstant(tender.closesAt))}
        breadcrumb={[
          { label: texts.list.title, href: '/inschrijvingen' },
          { label: tender.number, href: overview },
        ]}
      />
      {problem && <Alert tone="error">{problem}</Alert>}
      {missing.length > 0 ? (
        <Section title={texts.missingTitle} id="ontbreekt">
          <ul className="ams-unordered-list">
            {missing.map(({ href, label, what }) => (
              <li key={`${href} ${what}`} className="ams-unordered-list__item">
                <a href={href}>{label}</a>: {what}
              </li>
            ))}
          </ul>
        </Section>
      ) : (
        <>
          <Section title={texts.codeTitle} id="code">
            <p>{texts.codeText}</p>
            <p>
              <code className="ld-hash">{code}</code>
            </p>
          </Section>
          <Section title={texts.copyTitle} id="exemplaar">
            <p>{texts.copyText}</p>
            <Actions>
              <ButtonLink look="secondary" href={`${overview}/exemplaar.zip`}>
                {texts.copyAll}
              </ButtonLink>
            </Actions>
            <p>{texts.copyParts}</p>
            <Actions>
              <ButtonLink look="tertiary" href={`${overview}/exemplaar/kwaliteit`}>
                {texts.copyQuality}
              </ButtonLink>
              <ButtonLink look="tertiary" href={`${overview}/exemplaar/prijzen`}>
                {texts.copyPrice}
              </ButtonLink>
            </Actions>
          </Section>
          <HandInForm review={review} errors={errors} back={overview} />
        </>
      )}
      <VaultPromise />
    </>
  )
}

const HandInForm = ({ review, errors, back }: Pick<BidReviewPageProps, 'review' | 'errors'> & { back: string }) => (
  <form method="post" noValidate className="ld-form">
    <FormErrors errors={errors} />
    {review.currentVersion > 0 && <Alert tone="info">{texts.replaces(review.currentVersion)}</Alert>}
    <input type="hidden" name="sleutel" value={review.requestKey} />
    <input type="hidden" name="versie" value={review.draftVersion} />
    <CheckboxField label={texts.declare} name="akkoord" mustAgree errors={errors.akkoord} />
    <Actions>
      <SubmitButton>{texts.handIn}</SubmitButton>
      <ButtonLink look="tertiary" href={back}>
        {texts.back}
      </ButtonLink>
    </Actions>
  </form>
)
