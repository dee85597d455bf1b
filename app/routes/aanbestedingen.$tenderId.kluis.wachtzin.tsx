/** A holder chooses the own passphrase. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { getVault } from '~/modules/tender/server/get-vault.server'
import { keyHolderOf, setHolderKey } from '~/modules/tender/server/key-holders.server'
import { vaultTexts as texts, vaultProblemTexts } from '~/modules/tender/texts-vault'
import { readFormData } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { Alert } from '~/ui/alert'
import { Actions, ButtonLink, SubmitButton } from '~/ui/button'
import { FormErrors } from '~/ui/form-errors'
import { PageHeading } from '~/ui/page-heading'
import { PasswordField } from '~/ui/text-fields'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'vault:open')
  const { tender } = await getVault(keyHolderOf(actor), params.tenderId ?? '')
  return json({ tender })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'vault:open')
  const holder = keyHolderOf(actor)
  const { tender } = await getVault(holder, params.tenderId ?? '')
  const form = await readFormData(request)
  const passphrase = String(form.get('wachtzin') ?? '')
  const errors: Record<string, string[]> =
    passphrase === String(form.get('nog-een-keer') ?? '') ? {} : { 'nog-een-keer': [texts.passphraseDiffers] }
  if (Object.keys(errors).length > 0) return json({ errors, problem: null }, { status: 422 })
  const set = await setHolderKey(holder, { tenderId: tender.id, passphrase })
  if (set.ok) return redirect(`/aanbestedingen/${tender.id}/kluis?melding=wachtzin`)
  const { code, params: told = {} } = set.problem
  const sentence = vaultProblemTexts[code](told)
  const isField = code === 'passphraseTooShort'
  return json({ errors: isField ? { wachtzin: [sentence] } : {}, problem: isField ? null : sentence }, { status: 422 })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.passphraseTitle) }]

export default function Passphrase() {
  const { tender } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors: Readonly<Record<string, readonly string[]>> = answer?.errors ?? {}
  const vault = `/aanbestedingen/${tender.id}/kluis`
  return (
    <>
      <PageHeading
        kind={`${texts.kind} ${tender.number}`}
        title={texts.passphraseTitle}
        intro={texts.passphraseIntro}
        breadcrumb={[
          { label: tender.number, href: `/aanbestedingen/${tender.id}` },
          { label: texts.title, href: vault },
        ]}
      />
      {answer?.problem && <Alert tone="error">{answer.problem}</Alert>}
      <form method="post" noValidate className="ld-form">
        <FormErrors errors={errors} />
        <PasswordField
          label={texts.passphrase}
          name="wachtzin"
          kind="new-password"
          hint={texts.passphraseHint}
          errors={errors.wachtzin}
        />
        <PasswordField
          label={texts.passphraseAgain}
          name="nog-een-keer"
          kind="new-password"
          errors={errors['nog-een-keer']}
        />
        <Actions>
          <SubmitButton>{texts.save}</SubmitButton>
          <ButtonLink look="tertiary" href={vault}>
            {texts.cancel}
          </ButtonLink>
        </Actions>
      </form>
    </>
  )
}
