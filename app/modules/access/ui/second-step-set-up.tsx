import { SubmitButton } from '~/ui/button'
import { Help } from '~/ui/help'
import { PasswordField, TextField } from '~/ui/text-fields'
import { secondStepTexts as texts } from '../texts'

export type ShownOffer = {
  readonly sealed: string
  readonly secret: string
  readonly qr: { readonly size: number; readonly path: string }
}

type SecondStepSetUpProps = {
  offer: ShownOffer
  asksPassword: boolean
  isReplacement: boolean
  errors?: Readonly<Record<string, readonly string[]>> | undefined
}

/** The code to scan, the same in letters, and the field for the code that proves it worked. */
export const SecondStepSetUp = ({ offer, asksPassword, isReplacement, errors = {} }: SecondStepSetUpProps) => (
  <form method="post" className="ld-form">
    <input type="hidden" name="sealed" value={offer.sealed} />
    <h2 className="ams-heading ams-heading--3">{texts.scan}</h2>
    <p>{texts.scanText}</p>
    <svg className="ld-qr" viewBox={`0 0 ${offer.qr.size} ${offer.qr.size}`} role="img" aria-label={texts.qr}>
      <path d={offer.qr.path} fill="#000" shapeRendering="crispEdges" />
    </svg>
    <Help question={texts.cantScan}>
      <p>{texts.secretText}</p>
      <p className="ld-secret">{offer.secret.match(/.{1,4}/g)?.join(' ')}</p>
    </Help>
    <h2 className="ams-heading ams-heading--3">{texts.confirm}</h2>
    {asksPassword && (
      <PasswordField label={texts.password} name="password" kind="current-password" errors={errors.password} />
    )}
    <TextField
      label={texts.code}
      name="code"
      hint={texts.codeHint}
      width={8}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={40}
      errors={errors.code}
    />
    <div>
      <SubmitButton name="intent" value="set-up">
        {isReplacement ? texts.replaceSubmit : texts.submit}
      </SubmitButton>
    </div>
  </form>
)

/** The recovery codes, this once. */
export const RecoveryCodes = ({ codes }: { codes: readonly string[] }) => (
  <>
    <p>{texts.codesText}</p>
    <ol className="ld-codes ld-secret">
      {codes.map((code) => (
        <li key={code}>{code}</li>
      ))}
    </ol>
  </>
)
