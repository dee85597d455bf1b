/** The form of an organisation: shape only. */
import { z } from 'zod'
import { organisationKinds } from './domain/organisation'
import { organisationTexts as texts } from './organisation-texts'

/** The rule of each code says what is wrong with it, also when it is long. */
const code = z.string().default('')

export const organisationForm = z.object({
  name: z.string({ error: texts.errors.name }).trim().min(2, texts.errors.name).max(200, texts.errors.name),
  kind: z.enum(organisationKinds, { error: texts.errors.kind }),
  kvk: code,
  agb: code,
  cbs: code,
  aliases: z
    .string()
    .default('')
    .transform((text) => text.split(/\r?\n/))
    .refine((names) => names.length <= 20 && names.every((name) => name.length <= 200), texts.errors.aliases),
  /** Names this form, so that sending it twice makes one organisation. Nobody types these two: what is none is not there. */
  id: z.uuid().optional().catch(undefined),
  version: z.coerce.number().int().min(1).max(1_000_000_000).optional().catch(undefined),
})
