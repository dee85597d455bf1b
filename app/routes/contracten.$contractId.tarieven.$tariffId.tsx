/** Adds, changes or removes a tariff of a contract. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { stepForm, tariffForm } from '~/modules/contract/forms'
import { getTariffToChange, newPart } from '~/modules/contract/server/get-part-to-change.server'
import { listProducts } from '~/modules/contract/server/list-choices.server'
import { removeTariff, saveTariff } from '~/modules/contract/server/save-tariff.server'
import { contractProblemText, contractTexts as texts } from '~/modules/contract/texts'
import { fieldOfProblem } from '~/modules/contract/ui/field-of-problem'
import { partBreadcrumb } from '~/modules/contract/ui/part-breadcrumb'
import { TariffFields } from '~/modules/contract/ui/part-fields'
import { comparedFields, tariffValues } from '~/modules/contract/ui/record-values'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { Confirm } from '~/ui/confirm'
import { FormFrame } from '~/ui/form-frame'
import { one } from '~/ui/form-values'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'contract:write')
  const { contractId = '', tariffId = '' } = params
  const { record, municipalities, part } = await getTariffToChange(actor, { contractId, partId: tariffId })
  const values = part ? { ...tariffValues(part), version: String(part.version) } : { version: '0' }
  const contract = { id: record.id, number: record.number }
  return json({ contract, isNew: part === null, municipalities, products: await listProducts(actor), values })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'contract:write')
  const { contractId = '', tariffId = '' } = params
  const back = (flash: string) => redirect(`/contracten/${contractId}?melding=${flash}#tarieven`)
  const step = await readForm(request.clone(), stepForm)
  if (step.ok && step.value.stap === 'verwijderen') {
    await removeTariff(actor, { contractId, tariffId })
    return back('verwijderd')
  }
  const form = await readForm(request, tariffForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values, conflict: null }, { status: 422 })
  const change = await saveTariff(actor, {
    contractId,
    tariffId: tariffId === newPart ? null : tariffId,
    input: form.value,
  })
  if (change.kind === 'saved') return back('opgeslagen')
  if (change.kind === 'conflict') {
    const values = { ...form.values, version: String(change.current.version) }
    return json(
      { errors: {}, values, conflict: { by: change.by, theirs: tariffValues(change.current) } },
      { status: 409 },
    )
  }
  const errors = { [fieldOfProblem(change.problem.code)]: [contractProblemText(change.problem)] }
  const status = change.problem.code === 'tariffInTheWay' ? 409 : 422
  return json({ errors, values: form.values, conflict: null }, { status })
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.tariffs) }]

export default function Tariff() {
  const { contract, isNew, municipalities, products, values: stored } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const values = answer?.values ?? stored
  const errors = answer?.errors ?? {}
  const conflict = answer?.conflict
  const names = { productCode: products, municipalityCode: municipalities }
  return (
    <FormFrame
      title={isNew ? texts.tariffTitle.new : texts.tariffTitle.change}
      kind={`${texts.kind} ${contract.number}`}
      breadcrumb={partBreadcrumb(contract)}
      errors={errors}
      conflict={conflict && { by: conflict.by, fields: comparedFields(values, conflict.theirs, names) }}
      cancelHref={`/contracten/${contract.id}#tarieven`}
      more={
        !isNew && (
          <Confirm
            trigger={texts.remove}
            consequence={<p>{texts.removeTariff.consequence}</p>}
            confirmLabel={texts.removeTariff.confirm}
            name="stap"
            value="verwijderen"
            destructive
          />
        )
      }
    >
      <input type="hidden" name="version" value={one(values, 'version')} />
      <TariffFields values={values} errors={errors} products={products} municipalities={municipalities} />
    </FormFrame>
  )
}
