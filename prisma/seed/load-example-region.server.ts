/** Loads the example region. H5 replaces this file; start-web-server needs exactly these two exports. */
export type ExampleAccount = { readonly roleText: string; readonly email: string; readonly password: string }
export const exampleAccounts = (): ExampleAccount[] => []
export async function loadExampleRegion(): Promise<void> {}
