/** The receipt of one handing in. */
import type { Instant } from '~/kernel/civil-date'
import { FlashMessage } from '~/ui/alert'
import { Actions, ButtonLink } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { formatLongInstant } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'
import { bidTexts as texts } from '../texts-bid'

export type BidReceiptView = {
  readonly tender: { readonly id: string; readonly number: string }
  readonly number: number
  readonly status: string
  readonly receivedAt: Instant
  readonly text: string
  readonly publicKey: string
}

export function BidReceiptPage({ receipt, isNew }: { receipt: BidReceiptView; isNew: boolean }) {
  const overview = `/inschrijvingen/${receipt.tender.id}`
  return (
    <>
      <PageHeading
        kind={`${texts.kind} ${receipt.tender.number}`}
        title={texts.receiptTitle(receipt.number)}
        intro={texts.receiptIntro}
        breadcrumb={[
          { label: texts.list.title, href: '/inschrijvingen' },
          { label: receipt.tender.number, href: overview },
        ]}
        actions={
          <>
            <ButtonLink href={`${overview}/ontvangstbewijs/${receipt.number}.pdf`}>{texts.receiptPaper}</ButtonLink>
            <ButtonLink look="secondary" href={`${overview}/ontvangstbewijs/${receipt.number}.txt`}>
              {texts.receiptFile}
            </ButtonLink>
          </>
        }
      />
      {isNew && <FlashMessage>{texts.receiptDone}</FlashMessage>}
      <DescriptionList
        items={[
          { term: texts.received, value: formatLongInstant(receipt.receivedAt) },
          { term: texts.state, value: texts.versionStates[receipt.status] ?? receipt.status },
        ]}
      />
      <Section title={texts.receiptText} id="tekst">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, also by keyboard */}
        <section aria-label={texts.receiptText} tabIndex={0} className="ld-receipt">
          <pre>{receipt.text}</pre>
        </section>
      </Section>
      <Section title={texts.receiptCheck} id="controleren">
        <p>{texts.receiptCheckText}</p>
        <DescriptionList
          items={[{ term: texts.publicKey, value: <code className="ld-hash">{receipt.publicKey}</code>, wide: true }]}
        />
        <Actions>
          <ButtonLink look="secondary" href="/ontvangstbewijs-controleren.html">
            {texts.receiptChecker}
          </ButtonLink>
          <ButtonLink look="secondary" href={`/openbaar/verzegelingen/${receipt.tender.id}`}>
            {texts.sealedList}
          </ButtonLink>
        </Actions>
      </Section>
    </>
  )
}
