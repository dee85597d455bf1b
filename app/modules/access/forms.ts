/** The shapes of the forms of this module: shape only; what is allowed is for the domain and the database. */
import { z } from 'zod'
import { providerRoles, staffRoles } from '~/kernel/actor'
import { fieldTexts } from './texts'

const email = z
  .string({ error: fieldTexts.email })
  .trim()
  .toLowerCase()
  .max(254, fieldTexts.emailLong)
  .pipe(z.email(fieldTexts.email))
/** One line; control signs and signs that turn the direction of a text would make a name read as another. */
const line = (missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(200, fieldTexts.nameLong)
    .regex(/^[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]*$/u, fieldTexts.nameSigns)
/** Taken as typed: not trimmed, not changed. */
const password = (missing: string) => z.string({ error: missing }).min(1, missing)
const uuid = (message: string) => z.string({ error: message }).pipe(z.guid(message))

const newPassword = { password: password(fieldTexts.newPassword), passwordAgain: password(fieldTexts.again) }
const same = (form: { password: string; passwordAgain: string }) => form.password === form.passwordAgain
const notSame = { path: ['passwordAgain'], message: fieldTexts.notSame }

export const loginForm = z.object({ email, password: password(fieldTexts.password) })
export const codeForm = z.object({
  code: z.string({ error: fieldTexts.code }).trim().min(1, fieldTexts.code).max(40, fieldTexts.code),
})
export const resetRequestForm = z.object({ email })
export const resetForm = z.object(newPassword).refine(same, notSame)
export const passwordForm = z
  .object({ currentPassword: password(fieldTexts.password), ...newPassword })
  .refine(same, notSame)
export const acceptForm = z.object({ name: line(fieldTexts.name), ...newPassword }).refine(same, notSame)
export const firstRunForm = z
  .object({ region: line(fieldTexts.region), name: line(fieldTexts.name), email, ...newPassword })
  .refine(same, notSame)
export const secondStepForm = z.object({
  sealed: z.string().max(2_000).default(''),
  code: z.string({ error: fieldTexts.code }).trim().min(1, fieldTexts.code).max(40, fieldTexts.code),
  password: z.string().default(''),
})
export const passwordOnlyForm = z.object({ password: password(fieldTexts.password) })

const role = z.enum([...staffRoles, ...providerRoles], { error: fieldTexts.role })
const contractNumber = z
  .string()
  .trim()
  .max(100)
  .transform((text) => (text === '' ? null : text))
  .nullable()
  .default(null)
const dossierNeeded = (form: { role: string; contractNumber: string | null }) =>
  form.role !== 'externalAdviser' || form.contractNumber !== null
const dossierMissing = { path: ['contractNumber'], message: fieldTexts.contractNumber }

export const inviteForm = z
  .object({
    name: line(fieldTexts.name),
    email,
    organisationId: uuid(fieldTexts.organisation),
    role,
    contractNumber,
  })
  .refine(dossierNeeded, dossierMissing)

const version = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
export const roleForm = z
  .object({ membershipId: uuid(fieldTexts.role), version, role, contractNumber })
  .refine(dossierNeeded, dossierMissing)
export const endRoleForm = z.object({ membershipId: uuid(fieldTexts.role), version })
export const accountForm = z.object({ version })
export const resendForm = z.object({
  invitationId: uuid(fieldTexts.name),
  expiresAt: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
})
export const withdrawForm = z.object({ invitationId: uuid(fieldTexts.name) })
export const roleSwitchForm = z.object({ membershipId: uuid(fieldTexts.role) })

/** Whether a part of an address can be the id of a row; anything else is answered with 404 and never looked up. */
export const isId = (text: string | undefined): text is string => z.guid().safeParse(text).success
