/**
 * What hooks do while a page is written once and never changes. React looks for them in one place that it keeps to
 * itself; where a version of React has it no longer, there are none and React renders the page.
 */
import * as React from 'react'

type Context = { readonly _currentValue: unknown }
/** What the providers around this component gave. */
export type ContextValues = ReadonlyMap<unknown, unknown>

type Dispatcher = Readonly<Record<string, (...args: never[]) => unknown>>
type Internals = { readonly ReactCurrentDispatcher?: { current: Dispatcher | null } }

const place = (React as unknown as { __SECRET_INTERNALS_DO_NOT_USE_OR_YOU_WILL_BE_FIRED?: Internals })
  .__SECRET_INTERNALS_DO_NOT_USE_OR_YOU_WILL_BE_FIRED?.ReactCurrentDispatcher

/** Runs `work`, in which hooks read the context from `values`; throws where this React keeps them elsewhere. */
export function withPlainHooks<T>(values: ContextValues, work: () => T): T {
  if (!place) throw new Error('This version of React keeps its hooks elsewhere')
  const before = place.current
  place.current = hooksReading(values)
  try {
    return work()
  } finally {
    place.current = before
  }
}

const nothing = () => {}
const first = (initial: unknown): unknown => (typeof initial === 'function' ? initial() : initial)

/** Hooks that are not here (useId) are not for a page that is written by this. */
const hooksReading = (values: ContextValues): Dispatcher => ({
  useContext: (context: Context) => (values.has(context) ? values.get(context) : context._currentValue),
  useMemo: (make: () => unknown) => make(),
  useCallback: (callback: unknown) => callback,
  useRef: (current: unknown) => ({ current }),
  useState: (initial: unknown) => [first(initial), nothing],
  useReducer: (_: unknown, initial: unknown, make?: (from: unknown) => unknown) => [
    make ? make(initial) : initial,
    nothing,
  ],
  useEffect: nothing,
  useLayoutEffect: nothing,
  useInsertionEffect: nothing,
  useImperativeHandle: nothing,
  useDebugValue: nothing,
  useDeferredValue: (value: unknown) => value,
  useTransition: () => [false, nothing],
  useSyncExternalStore: (_: unknown, now: () => unknown, onServer?: () => unknown) => (onServer ?? now)(),
})
