import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Thread } from '~/ui/thread'
import { drawnSteps, type ThreadStation, type ThreadStep, threadKinds } from '~/ui/thread-steps'

const stations = (count: number, current?: number): ThreadStation[] =>
  Array.from({ length: count }, (_, index) => ({
    title: `Station ${index + 1}`,
    href: `/${index + 1}`,
    current: index + 1 === current,
  }))

describe('which steps are drawn', () => {
  test('all seven, in order, whatever is given in whatever order', () => {
    const steps = drawnSteps([
      { kind: 'delivery', stations: stations(1) },
      { kind: 'lot', stations: stations(1, 1) },
    ])
    expect(steps.map((step) => step.kind)).toEqual([...threadKinds])
  })

  test('what is missing is a gap before the current object, and still to come after it', () => {
    const steps = drawnSteps([{ kind: 'contract', stations: stations(1, 1) }])
    expect(steps.map((step) => step.missing)).toEqual(['before', 'before', 'before', 'before', null, 'after', 'after'])
  })

  test('what was passed over on the way to something linked does not come any more', () => {
    const steps = drawnSteps([
      { kind: 'lot', stations: stations(2), here: true },
      { kind: 'contract', stations: stations(1) },
    ])
    expect(steps.map((step) => step.missing)).toEqual(['before', 'before', null, 'before', null, 'after', 'after'])
  })

  test('the line is whole only between two steps that both hold something', () => {
    const steps = drawnSteps([
      { kind: 'award', stations: stations(1) },
      { kind: 'contract', stations: stations(1, 1) },
      { kind: 'delivery', stations: stations(1) },
    ])
    const lines = Object.fromEntries(steps.map((step) => [step.kind, [step.wholeIn, step.wholeOut]]))
    expect(lines).toMatchObject({
      lot: [false, false],
      award: [false, true],
      contract: [true, false],
      obligation: [false, false],
      delivery: [false, false],
    })
  })

  test.each([
    ['one', stations(1), undefined, 1, 0],
    ['three fit', stations(3), undefined, 3, 0],
    ['four: two and +2', stations(4), undefined, 2, 2],
    ['more exist than were handed over', stations(2), 6, 2, 4],
    ['a total that is too low is not believed', stations(2), 1, 2, 0],
  ])('%s', (_, given, total, shown, hidden) => {
    const step = drawnSteps([{ kind: 'obligation', stations: given, total }]).find(({ kind }) => kind === 'obligation')
    expect([step?.shown.length, step?.hidden]).toEqual([shown, hidden])
  })

  test('the current object is shown, also when it is the last of many', () => {
    const step = drawnSteps([{ kind: 'delivery', stations: stations(9, 9) }]).at(-1)
    expect(step?.shown.map((station) => station.href)).toEqual(['/9', '/1'])
  })
})

describe('how it reads', () => {
  const steps: ThreadStep[] = [
    { kind: 'contract', stations: [{ title: 'B0-2026-014', href: '/contracten/1', current: true }] },
    { kind: 'obligation', stations: stations(2), total: 6, allHref: '/verplichtingen?contract=1' },
  ]
  const html = renderToStaticMarkup(<Thread steps={steps} />)

  test('marks one link as the current page', () => {
    expect(html.match(/aria-current="page"/g)).toHaveLength(1)
    expect(html).toMatch(/<a [^>]*href="\/contracten\/1" aria-current="page">B0-2026-014<\/a>/)
  })

  test('counts, and leads to all of them', () => {
    expect(html).toContain('6 verplichtingen')
    expect(html).toMatch(/href="\/verplichtingen\?contract=1" aria-label="\+4, toon alle 6 verplichtingen"/)
  })

  test('needs no inline style, which the content security policy would refuse', () => {
    expect(html).not.toMatch(/ style=/)
  })

  test('hides its drawings from screen readers', () => {
    expect(html.match(/<svg/g)?.length).toBe(html.match(/<svg[^>]*aria-hidden="true"/g)?.length)
  })
})
