/** The shapes of the forms of models: keeping one, and beginning a project from one. */
import { z } from 'zod'
import { chosenId, optionalText, requiredDay, requiredText } from './forms'
import { modelTexts as text } from './texts-model'

export const modelForm = z.object({
  name: requiredText(text.fields.name, 120),
  description: optionalText(1000),
  projectId: chosenId,
})
export type ModelInput = Pick<z.output<typeof modelForm>, 'name' | 'description'>

export const startForm = z.object({
  requestKey: chosenId,
  name: requiredText(text.fields.projectName, 160),
  region: requiredText(text.fields.region, 120),
  startOn: requiredDay,
  municipalities: z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.string().regex(/^\d{4}$/)).max(60),
  ),
})
export type StartInput = z.output<typeof startForm>
