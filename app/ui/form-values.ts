/** What was typed, or what stands in the register, as the values of a form's fields. */
export type Typed = Readonly<Record<string, string | readonly string[]>>

export const one = (values: Typed, name: string): string => {
  const value = values[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}
export const several = (values: Typed, name: string): readonly string[] => {
  const value = values[name]
  return value === undefined || value === '' ? [] : typeof value === 'string' ? [value] : value
}

/** Errors by field, as the server answers them; `form` holds what belongs to no field. */
export type FormErrorsByField = Readonly<Record<string, readonly string[]>>
