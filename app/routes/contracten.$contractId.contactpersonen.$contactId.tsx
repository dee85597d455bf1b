/** Adds, changes or removes a contact of a contract. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { contactForm, stepForm } from '~/modules/contract/forms'
import { getContactToChange, newPart } from '~/modules/contract/server/get-part-to-change.server'
import { removeContact, saveContact } from '~/modules/contract/server/save-contact.server'
import { contractProblemText, contractTexts as texts } from '~/modules/contract/texts'
import { partBreadcrumb } from '~/modules/contract/ui/part-breadcrumb'
import { ContactFields } from '~/modules/contract/ui/part-fields'
import { comparedFields, contactValues } from '~/modules/contract/ui/record-values'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { Confirm } from '~/ui/confirm'
import { FormFrame } from '~/ui/form-frame'
import { one } from '~/ui/form-values'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'contract:write')
  const { contractId = '', contactId = '' } = params
  const { record, part } = await getContactToChange(actor, { contractId, partId: contactId })
  const values = part ? { ...contactValues(part), version: String(part.version) } : { version: '0' }
  return json({ contract: { id: record.id, number: record.number }, isNew: part === null, values })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'contract:write')
  const { contractId = '', contactId = '' } = params
  const back = (flash: string) => redirect(`/contracten/${contractId}?melding=${flash}#contactpersonen`)
  const step = await readForm(request.clone(), stepForm)
  if (step.ok && step.value.stap === 'verwijderen') {
    await removeContact(actor, { contractId, contactId })
    return back('verwijderd')
  }
  const form = await readForm(request, contactForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values, conflict: null }, { status: 422 })
  const known = contactId === newPart ? null : contactId
  const change = await saveContact(actor, { contractId, contactId: known, input: form.value })
  if (change.kind === 'saved') return back('opgeslagen')
  if (change.kind === 'conflict') {
    const values = { ...form.values, version: String(change.current.version) }
    const conflict = { by: change.by, theirs: contactValues(change.current) }
    return json({ errors: {}, values, conflict }, { status: 409 })
  }
  const errors = { form: [contractProblemText(change.problem)] }
  return json({ errors, values: form.values, conflict: null }, { status: 409 })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.contacts) }]

export default function Contact() {
  const { contract, isNew, values: stored } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const values = answer?.values ?? stored
  const errors = answer?.errors ?? {}
  const conflict = answer?.conflict
  return (
    <FormFrame
      title={isNew ? texts.contactTitle.new : texts.contactTitle.change}
      kind={`${texts.kind} ${contract.number}`}
      breadcrumb={partBreadcrumb(contract)}
      errors={errors}
      conflict={conflict && { by: conflict.by, fields: comparedFields(values, conflict.theirs, {}) }}
      cancelHref={`/contracten/${contract.id}#contactpersonen`}
      more={
        !isNew && (
          <Confirm
            trigger={texts.remove}
            consequence={<p>{texts.removeContact.consequence}</p>}
            confirmLabel={texts.removeContact.confirm}
            name="stap"
            value="verwijderen"
            destructive
          />
        )
      }
    >
      <input type="hidden" name="version" value={one(values, 'version')} />
      <ContactFields values={values} errors={errors} />
    </FormFrame>
  )
}
