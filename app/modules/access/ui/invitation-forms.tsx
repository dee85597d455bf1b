import { Alert } from '~/ui/alert'
import { ButtonLink, SubmitButton } from '~/ui/button'
import type { ErrorsByField } from '~/ui/form-errors'
import { TextField } from '~/ui/text-fields'
import { invitationTexts as texts } from '../texts'
import { Refusal } from './entry-page'
import { NewPasswordFields } from './password-fields'

type Answer =
  | {
      readonly errors: ErrorsByField & Readonly<Record<string, readonly string[]>>
      readonly values: Readonly<Record<string, string>>
      readonly problem: string | null
    }
  | undefined
type Invited = { readonly name: string; readonly email: string }

/** Name and password of somebody who is new. */
export const NewAccountForm = ({ invitation, answer }: { invitation: Invited; answer: Answer }) => (
  <>
    <Refusal answer={answer} />
    <p>{texts.forAddress(invitation.email)}</p>
    <form method="post" className="ld-form">
      <TextField
        label={texts.name}
        name="name"
        autoComplete="name"
        maxLength={200}
        width={30}
        defaultValue={answer?.values.name ?? invitation.name}
        errors={answer?.errors.name}
      />
      {/* So that a password manager knows whose password this is. */}
      <input type="hidden" autoComplete="username" value={invitation.email} readOnly />
      <NewPasswordFields errors={answer?.errors} />
      <div>
        <SubmitButton>{texts.submit}</SubmitButton>
      </div>
    </form>
  </>
)

type ExistingAccountProps = { invitation: Invited; loggedInAs: string | null; path: string; answer: Answer }

/** For who has an account: log in first, add the role, or log out of somebody else's. */
export function ExistingAccount({ invitation, loggedInAs, path, answer }: ExistingAccountProps) {
  if (loggedInAs === null) {
    return (
      <>
        <p>{texts.hasAccount(invitation.email)}</p>
        <ButtonLink look="primary" href={`/inloggen?${new URLSearchParams({ verder: path })}`}>
          {texts.logIn}
        </ButtonLink>
      </>
    )
  }
  if (loggedInAs !== invitation.email) {
    return (
      <>
        <Alert tone="warning">{texts.otherAccount(invitation.email, loggedInAs)}</Alert>
        <form method="post" action="/uitloggen">
          <SubmitButton look="secondary">{texts.logOut}</SubmitButton>
        </form>
      </>
    )
  }
  return (
    <>
      <Refusal answer={answer} />
      <form method="post">
        <SubmitButton>{texts.addRole}</SubmitButton>
      </form>
    </>
  )
}
