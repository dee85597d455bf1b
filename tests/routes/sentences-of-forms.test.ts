/** Whatever is sent to the forms of products and organisations, the answer is a Dutch sentence of ours, never zod's own. */
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { organisationForm } from '~/modules/access/organisation-forms'
import { organisationTexts } from '~/modules/access/organisation-texts'
import { productEndForm, productForm } from '~/modules/contract/forms-product'
import { productTexts } from '~/modules/contract/texts-product'

const sentencesOf = (texts: object) => new Set(Object.values(texts).filter((text) => typeof text === 'string'))

const forms: readonly [string, z.ZodObject, ReadonlySet<string>, Record<string, string>][] = [
  ['organisation', organisationForm, sentencesOf(organisationTexts.errors), { name: 'Voorbeeld', kind: 'provider' }],
  ['product', productForm, sentencesOf(productTexts.errors), { name: 'Voorbeeld', unit: '04' }],
  ['end of a product', productEndForm, sentencesOf(productTexts.errors), { ends: '45A04' }],
]
const strange: readonly (string | undefined)[] = [undefined, '', ' ', 'x', '-1', 'a'.repeat(10_001), 'a\n'.repeat(30)]

test.each(forms)('%s', (_, form, sentences, good) => {
  expect(form.safeParse(good).success).toBe(true)
  const said = Object.keys(form.shape).flatMap((field) =>
    strange.flatMap((value) => form.safeParse({ ...good, [field]: value }).error?.issues ?? []),
  )
  expect(said.map(({ message }) => message).filter((message) => !sentences.has(message))).toEqual([])
})
