/** What the page with the differences of a workbook sends: the rows that were chosen, and the seal of what was seen. */
export type ChosenSheetRows = { readonly keys: readonly string[]; readonly seal: string }

export const readChosenRows = (form: FormData): ChosenSheetRows => ({
  keys: form.getAll('rij').map(String),
  seal: String(form.get('zegel') ?? ''),
})
