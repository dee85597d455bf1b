import { cents } from '~/kernel/money'
import { Alert } from '~/ui/alert'
import { DataTable } from '~/ui/data-table'
import { formatEuros } from '~/ui/format'
import type { OrderProof } from '../domain/order-proof'
import { workTexts as texts } from '../texts-work'
import { pointsText } from './points-text'

/** Whether the order can turn round when a bidder drops out; with numbers when it can. */
export function OrderProofView({ proof }: { proof: OrderProof | null }) {
  if (proof === null) return <p>{texts.proofNone}</p>
  if (proof.kind === 'safe')
    return (
      <Alert tone="success" heading={texts.proof}>
        {texts.proofSafe[proof.because]}
      </Alert>
    )
  if (proof.kind === 'notFound')
    return (
      <Alert tone="info" heading={texts.proof}>
        {texts.proofNotFound(proof.tried)}
      </Alert>
    )
  return (
    <>
      <Alert tone="warning" heading={texts.proof}>
        {texts.proofReverses} {proof.winnerChanges ? texts.proofWinner : texts.proofOrder} {texts.proofInstead}
      </Alert>
      <DataTable
        caption={texts.proof}
        captionHidden
        rows={proof.bids}
        rowKey={({ bidId }) => bidId}
        columns={[
          { key: 'bidder', header: texts.proofColumns.bidder, rowHeader: true, cell: ({ bidId }) => bidId },
          {
            key: 'price',
            header: texts.proofColumns.price,
            align: 'end',
            nowrap: true,
            cell: (bid) => formatEuros(cents(bid.priceCents)),
          },
          { key: 'quality', header: texts.proofColumns.quality, align: 'end', cell: (bid) => pointsText(bid.quality) },
          {
            key: 'all',
            header: texts.proofColumns.withAll,
            align: 'end',
            cell: (bid) => pointsText(proof.withAll[bid.bidId]),
          },
          {
            key: 'without',
            header: texts.proofColumns.withoutC,
            align: 'end',
            cell: (bid) => (bid.bidId === 'C' ? '' : pointsText(proof.withoutC[bid.bidId])),
          },
        ]}
      />
    </>
  )
}
