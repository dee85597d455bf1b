/**
 * One instance per process, also when the development server reloads modules.
 * Returns what `make` made the first time under this name.
 */
export function singleton<T>(name: string, make: () => T): T {
  const store = globalThis as typeof globalThis & { __leidraad?: Map<string, unknown> }
  store.__leidraad ??= new Map()
  if (!store.__leidraad.has(name)) store.__leidraad.set(name, make())
  return store.__leidraad.get(name) as T
}
