import { Actions, ButtonLink, SubmitButton } from '~/ui/button'
import { PageHeading } from '~/ui/page-heading'
import type { SessionOver } from '../server/session-over.server'
import { sessionOverTexts as texts } from '../texts'

type SessionOverPageProps = SessionOver & {
  /** Where to go after logging in when nothing could be given back. */
  readonly returnTo: string
}

/** Somebody was logged out while typing: log in beside this page, and send what was typed once more. */
export function SessionOverPage({ kept, returnTo }: SessionOverPageProps) {
  if (kept === null) {
    return (
      <>
        <PageHeading title={texts.title} intro={texts.notKept} />
        <Actions>
          <ButtonLink look="primary" href={`/inloggen?${new URLSearchParams({ verder: returnTo })}`}>
            {texts.logIn}
          </ButtonLink>
        </Actions>
      </>
    )
  }
  return (
    <>
      <PageHeading title={texts.title} intro={texts.kept} />
      <form method="post" className="ld-form">
        {kept.map(([name, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a name may stand in a form more than once
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <Actions>
          <a href="/inloggen" target="_blank" rel="noreferrer">
            {texts.logInBeside}
          </a>
          <SubmitButton>{texts.sendAgain}</SubmitButton>
        </Actions>
      </form>
    </>
  )
}
