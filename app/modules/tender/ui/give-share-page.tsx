/** The page on which a holder gives a share, and sees how far the opening is. */
import type { Instant } from '~/kernel/civil-date'
import { Alert } from '~/ui/alert'
import { Actions, ButtonLink, SubmitButton } from '~/ui/button'
import { formatTime } from '~/ui/format'
import { PageHeading } from '~/ui/page-heading'
import { Progress } from '~/ui/progress'
import { PasswordField, TextAreaField, TextField } from '~/ui/text-fields'
import { partText, vaultTexts as texts } from '../texts-vault'

type GiveSharePageProps = {
  tender: { id: string; number: string; ranks: boolean }
  part: string
  live: { status: string; firstName: string; firstAt: Instant; done: number; total: number } | null
  /** Why this part can't be opened now, in a sentence; null when it can. */
  whyNot: string | null
  hasTotp: boolean
  isEscrow: boolean
  problem: string | null
  reason: string
}

export function GiveSharePage(props: GiveSharePageProps) {
  const { tender, part, live, problem, whyNot } = props
  const vault = `/aanbestedingen/${tender.id}/kluis`
  return (
    <>
      <PageHeading
        kind={`${texts.kind} ${tender.number}`}
        title={texts.openTitle(partText(part, tender.ranks))}
        intro={texts.openIntro}
        breadcrumb={[
          { label: tender.number, href: `/aanbestedingen/${tender.id}` },
          { label: texts.title, href: vault },
        ]}
      />
      {problem && <Alert tone="error">{problem}</Alert>}
      {whyNot && !problem && <Alert tone="info">{whyNot}</Alert>}
      {live?.status === 'opening' && <Running live={live} refreshHref={`${vault}/openen?deel=${part}`} />}
      {live?.status !== 'opening' && (
        <p>{live ? texts.firstGiven(live.firstName, formatTime(live.firstAt)) : texts.firstAsked}</p>
      )}
      <ShareForm {...props} cancelHref={vault} />
    </>
  )
}

const Running = ({ live, refreshHref }: { live: { done: number; total: number }; refreshHref: string }) => (
  <>
    <Progress label={texts.opening} done={live.done} total={live.total} unit={texts.bids} />
    <p>{texts.openingText}</p>
    <Actions>
      <ButtonLink look="secondary" href={refreshHref}>
        {texts.refresh}
      </ButtonLink>
    </Actions>
  </>
)

const ShareForm = ({ hasTotp, isEscrow, reason, cancelHref }: GiveSharePageProps & { cancelHref: string }) => (
  <form method="post" noValidate className="ld-form">
    <PasswordField label={texts.password} name="wachtwoord" kind="current-password" />
    {hasTotp && <TextField label={texts.code} name="code" width={12} autoComplete="one-time-code" />}
    <PasswordField label={texts.passphrase} name="wachtzin" kind="current-password" />
    {isEscrow && <TextAreaField label={texts.escrowReason} name="reden" rows={3} defaultValue={reason} />}
    <Actions>
      <SubmitButton>{texts.give}</SubmitButton>
      <ButtonLink look="tertiary" href={cancelHref}>
        {texts.cancel}
      </ButtonLink>
    </Actions>
  </form>
)
