/** One remark: weighed, answered, with what follows and why. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { can } from '~/modules/access/domain/permissions'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { answerForm } from '~/modules/consultation/forms-consultation'
import { getRemark } from '~/modules/consultation/server/list-rounds.server'
import { listThemeChoices } from '~/modules/consultation/server/list-themes.server'
import { answerRemark } from '~/modules/consultation/server/save-remark.server'
import {
  consultationProblemText,
  remarkKindNames,
  consultationTexts as texts,
} from '~/modules/consultation/texts-consultation'
import { AnswerFields, comparedAnswers } from '~/modules/consultation/ui/remark-forms'
import { RemarkAnswerView, RemarkFacts } from '~/modules/consultation/ui/remark-view'
import { readForm } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { FormFrame } from '~/ui/form-frame'
import { one } from '~/ui/form-values'
import { PageHeading } from '~/ui/page-heading'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'consultation:read')
  const { roundId = '', remarkId = '' } = params
  const { round, remark } = await getRemark(actor, { roundId, remarkId })
  const mayAnswer = can(actor, 'consultation:write') && round.status === 'open'
  const themes = await listThemeChoices(actor)
  return json({ round: { id: round.id, title: round.title }, remark, themes, mayAnswer })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'consultation:write')
  const { roundId = '', remarkId = '' } = params
  await getRemark(actor, { roundId, remarkId })
  const form = await readForm(request, answerForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values, conflict: null }, { status: 422 })
  const { version, themeId, ...answer } = form.value
  const change = await answerRemark(actor, { roundId, remarkId, version, themeId, answer, now })
  if (change.kind === 'saved') return redirect(`/project/inspraak/${roundId}?melding=beantwoord`)
  if (change.kind === 'refused') {
    const errors = { form: [consultationProblemText(change.problem)] }
    return json({ errors, values: form.values, conflict: null }, { status: 422 })
  }
  const values = { ...form.values, version: String(change.version) }
  return json({ errors: {}, values, conflict: { by: change.by, theirs: change.theirs } }, { status: 409 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: appTexts.title(
      data ? texts.answerTitle(remarkKindNames[data.remark.kind], data.remark.number) : texts.title,
    ),
  },
]

export default function RemarkPage() {
  const { round, remark, themes, mayAnswer } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const title = texts.answerTitle(remarkKindNames[remark.kind], remark.number)
  const roundHref = `/project/inspraak/${round.id}`
  const breadcrumb = [
    { label: texts.title, href: '/project/inspraak' },
    { label: round.title, href: roundHref },
  ]
  if (!mayAnswer) {
    return (
      <>
        <PageHeading title={title} breadcrumb={breadcrumb} />
        <RemarkFacts remark={remark} />
        <RemarkAnswerView remark={remark} />
      </>
    )
  }
  const { themeId, weighing, answer: words, consequence, consequenceWhy, version } = remark
  const stored = { themeId, weighing, answer: words, consequence, consequenceWhy, version: String(version) }
  const values =
    answer?.values ?? Object.fromEntries(Object.entries(stored).map(([name, value]) => [name, value ?? '']))
  const errors = answer?.errors ?? {}
  const conflict = answer?.conflict
  return (
    <FormFrame
      title={title}
      breadcrumb={breadcrumb}
      errors={errors}
      conflict={conflict && { by: conflict.by, fields: comparedAnswers(values, conflict.theirs) }}
      cancelHref={roundHref}
    >
      <RemarkFacts remark={remark} />
      <input type="hidden" name="version" value={one(values, 'version')} />
      <AnswerFields values={values} errors={errors} themes={themes} />
    </FormFrame>
  )
}
