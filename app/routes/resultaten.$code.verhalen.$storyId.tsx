/** Adds, changes or removes a story from practice. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requirePerson } from '~/modules/access/server/require-person.server'
import { storyForm } from '~/modules/vision/forms'
import { stateOf } from '~/modules/vision/server/answer-save.server'
import { notFound } from '~/modules/vision/server/save-outcome'
import { findStory, removeStory, saveStory } from '~/modules/vision/server/save-story.server'
import { formTexts as texts } from '~/modules/vision/texts-forms'
import { storyValues } from '~/modules/vision/ui/stored-values'
import { VisionForm } from '~/modules/vision/ui/vision-form'
import { StoryFields } from '~/modules/vision/ui/vision-form-parts'
import { withActor } from '~/platform/database/with-actor.server'
import { readForm, readFormData } from '~/platform/form/read-form.server'
import { appTexts } from '~/texts'
import { Confirm } from '~/ui/confirm'

const isNew = (id: string | undefined): boolean => id === 'nieuw'

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requirePerson({ request, context }, 'result:write')
  const code = (params.code ?? '').replaceAll('\0', '')
  const values = await withActor(actor, async (db) => {
    if (isNew(params.storyId)) return (await db.result.count({ where: { code } })) === 0 ? null : { version: '0' }
    const story = await findStory(db, { code, id: params.storyId ?? '' })
    return story && storyValues(story)
  })
  if (values === null) throw notFound()
  return json({ code, isNew: isNew(params.storyId), values })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, now } = await requirePerson({ request, context }, 'result:write')
  const code = (params.code ?? '').replaceAll('\0', '')
  const data = await readFormData(request)
  const id = isNew(params.storyId) ? null : (params.storyId ?? '')
  if (id !== null && data.get('stap') === 'verwijderen') {
    await removeStory(actor, { code, id })
    return redirect(`/resultaten/${encodeURIComponent(code)}?melding=verwijderd#verhalen`)
  }
  const form = await readForm(data, storyForm)
  if (!form.ok) return json({ errors: form.errors, values: form.values, theirs: null }, { status: 422 })
  const answer = stateOf(await saveStory(actor, { code, id, input: form.value, now }), form.values, storyValues)
  return answer
    ? json(answer.state, { status: answer.status })
    : redirect(`/resultaten/${code}?melding=opgeslagen#verhalen`)
}

export const meta: MetaFunction = () => [{ title: appTexts.title(texts.storyChange) }]

export default function Story() {
  const { code, isNew: isAdded, values } = useLoaderData<typeof loader>()
  return (
    <VisionForm
      title={isAdded ? texts.storyNew : texts.storyChange}
      code={code}
      stored={values}
      answer={useActionData<typeof action>()}
      more={
        isAdded ? null : (
          <Confirm
            trigger={texts.removeStory}
            consequence={<p>{texts.removeStoryConsequence}</p>}
            confirmLabel={texts.removeStoryConfirm}
            name="stap"
            value="verwijderen"
            destructive
          />
        )
      }
    >
      {(state) => <StoryFields {...state} />}
    </VisionForm>
  )
}
