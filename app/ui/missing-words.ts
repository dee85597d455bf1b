import { texts } from './texts'

/** What a required field that was left open asks for. */
export function missingWords(type: string): string {
  if (type === 'checkbox') return texts.missing.agree
  return type === 'radio' || type.startsWith('select') ? texts.missing.choose : texts.missing.fill
}

/**
 * A browser says in its own language which required field was left open, also when that is not Dutch. Ours stands there
 * instead, until the next key or choice; then every field of the form forgets it, for each button of a radio group has it.
 */
export function sayMissingInDutch(page: Document): void {
  page.addEventListener(
    'invalid',
    ({ target }) => {
      const field = target as HTMLInputElement
      field.setCustomValidity('')
      if (field.validity.valueMissing) field.setCustomValidity(missingWords(field.type))
    },
    true,
  )
  page.addEventListener('input', ({ target }) => {
    for (const field of (target as HTMLInputElement).form?.elements ?? [])
      (field as HTMLInputElement).setCustomValidity?.('')
  })
}
