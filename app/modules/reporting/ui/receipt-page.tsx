/** The receipt: what was handed in, and the text with which that can be proven later. */
import { FlashMessage } from '~/ui/alert'
import { Actions, ButtonLink } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { PageHeading, Section } from '~/ui/page-heading'
import { receiptFacts } from '../receipt-facts'
import type { IssuedReceipt } from '../server/get-receipt.server'
import { providerTexts } from '../texts-provider'
import { receiptTexts as texts } from '../texts-submit'

export function ReceiptPage({ receipt, isOwn }: { receipt: IssuedReceipt; isOwn: boolean }) {
  const obligation = `/verantwoording/${receipt.obligationId}`
  const delivery = `${obligation}/leveringen/${receipt.deliveryId}`
  const { template = '', period = '' } = receipt.fields
  return (
    <>
      <PageHeading
        kind={texts.title}
        title={receipt.number}
        breadcrumb={[
          { label: providerTexts.list, href: '/verantwoording' },
          { label: `${template} ${period}`, href: obligation },
        ]}
        actions={
          <ButtonLink look="primary" href={`${delivery}/ontvangst.pdf`} download>
            {texts.pdf}
          </ButtonLink>
        }
      />
      {isOwn && (
        <FlashMessage>
          {texts.done}. {texts.intro}
        </FlashMessage>
      )}
      <DescriptionList
        items={receiptFacts(receipt.fields).map(({ term, value }) => ({ term, value, wide: value.length > 60 }))}
      />
      <Section title={texts.proof} id="bewijs">
        <p>{texts.proofIntro}</p>
        {/* Long lines scroll; a region that scrolls must be reachable by keyboard. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
        <section aria-label={texts.textTitle} tabIndex={0} className="ld-receipt">
          <pre>{receipt.text}</pre>
        </section>
        <DescriptionList
          items={[{ term: texts.receiptHash, value: <code className="ld-hash">{receipt.sha256}</code>, wide: true }]}
        />
      </Section>
      <Actions>
        {receipt.hasDeclaration && (
          <ButtonLink look="tertiary" href={`${delivery}/bestand?welk=verklaring`} download>
            {texts.declaration}
          </ButtonLink>
        )}
        <ButtonLink look="tertiary" href="/ontvangstbewijs">
          {texts.verify}
        </ButtonLink>
        <ButtonLink look="tertiary" href={obligation}>
          {texts.backTo}
        </ButtonLink>
      </Actions>
    </>
  )
}
