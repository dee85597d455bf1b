/** Records the lots that were drawn between bids that are equal at the border of the award. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { drawForm, readOrder } from '~/modules/tender/forms-award'
import { getTie, recordDraw } from '~/modules/tender/server/record-draw.server'
import { requireStaff } from '~/modules/tender/server/require-staff.server'
import { awardProblemText, awardTexts as texts } from '~/modules/tender/texts-award'
import { DrawPage } from '~/modules/tender/ui/draw-page'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { Alert } from '~/ui/alert'
import { ButtonLink } from '~/ui/button'
import { type FormErrorsByField, one, type Typed } from '~/ui/form-values'
import { PageHeading } from '~/ui/page-heading'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:award')
  const { tenderId = '', lotId = '' } = params
  const tie = await getTie(requireStaff(actor), { tenderId, lotId, now })
  const back = `/aanbestedingen/${tenderId}/gunning/${lotId}#loting`
  return tie.ok
    ? json({ tie: tie.value, refused: null, back })
    : json({ tie: null, refused: awardProblemText(tie.problem), back })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'tender:award')
  const { tenderId = '', lotId = '' } = params
  const staff = requireStaff(actor)
  const tie = await getTie(staff, { tenderId, lotId, now })
  const form = await readForm(request, drawForm)
  const unplaced = tie.ok ? unplacedErrors(tie.value.tied, form.values) : {}
  if (!form.ok || Object.keys(unplaced).length > 0) {
    const errors: FormErrorsByField = { ...(form.ok ? {} : form.errors), ...unplaced }
    return json({ errors, values: form.values }, { status: 422 })
  }
  const { berekening: seen, moment: drawnAt, geloot: drawnBy, getuige1, getuige2, verslag: report } = form.value
  const order = readOrder(form.values)
  const draw = { drawnAt, drawnBy, witnesses: [getuige1, getuige2] as const, order, report }
  const recorded = await recordDraw(staff, { tenderId, lotId, draw, seen, now })
  if (recorded.ok) return redirect(`/aanbestedingen/${tenderId}/gunning/${lotId}?melding=opgeslagen#loting`)
  const { code } = recorded.problem
  const field = code in fieldOfProblem ? fieldOfProblem[code as keyof typeof fieldOfProblem] : null
  const name = field === 'plaats' && tie.ok ? `plaats-${tie.value.tied[0]?.bidId ?? ''}` : (field ?? 'form')
  const errors: FormErrorsByField = { [name]: [awardProblemText(recorded.problem)] }
  return json({ errors, values: form.values }, { status: field === null ? 409 : 422 })
}

/** Told with everything else that is empty, not after it. */
const unplacedErrors = (tied: readonly { bidId: string; name: string }[], values: Typed): FormErrorsByField =>
  Object.fromEntries(
    tied
      .filter(({ bidId }) => one(values, `plaats-${bidId}`) === '')
      .map(({ bidId, name }) => [`plaats-${bidId}`, [texts.draw.placeMissing(name)]]),
  )

const fieldOfProblem = {
  drawIncomplete: 'plaats',
  drawSamePerson: 'getuige1',
  drawTooEarly: 'moment',
  drawInFuture: 'moment',
  personalNumber: 'verslag',
} as const

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.draw.record) }]

export default function Draw() {
  const { tie, refused, back } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (tie !== null) return <DrawPage tie={tie} values={answer?.values ?? {}} errors={answer?.errors ?? {}} />
  return (
    <>
      <PageHeading title={texts.draw.record} />
      <Alert tone="info">{refused}</Alert>
      <ButtonLink href={back}>{texts.back}</ButtonLink>
    </>
  )
}
