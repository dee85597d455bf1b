import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { type Column, DataTable } from '~/ui/data-table'
import { activeFilters, type Filter, FilterBar } from '~/ui/filter-bar'
import { Pagination, pagesToShow } from '~/ui/pagination'

const address = { path: '/contracten', search: 'gemeente=leiden&sorteer=-eind,nummer&pagina=2' }

describe('pages', () => {
  test.each([
    [1, 1, [1]],
    [1, 2, [1, 2]],
    [1, 9, [1, 2, null, 9]],
    [3, 9, [1, 2, 3, 4, null, 9]],
    [4, 9, [1, 2, 3, 4, 5, null, 9]],
    [5, 9, [1, null, 4, 5, 6, null, 9]],
    [9, 9, [1, null, 8, 9]],
  ])('page %d of %d shows %j', (current, last, expected) => {
    expect(pagesToShow(current, last)).toEqual(expected)
  })

  const html = (page: number, total: number) =>
    renderToStaticMarkup(<Pagination address={address} page={page} pageSize={50} total={total} />)

  test.each([
    ['the first page', 1, 1280, '1 tot en met 50 van 1.280'],
    ['the last page', 26, 1280, '1.251 tot en met 1.280 van 1.280'],
    ['a page beyond the end', 99, 1280, '1.251 tot en met 1.280 van 1.280'],
    ['a page before the start', -2, 60, '1 tot en met 50 van 60'],
  ])('%s', (_, page, total, sentence) => {
    expect(html(page, total)).toContain(sentence)
  })

  test('one page needs no links, an empty list nothing', () => {
    expect(html(1, 50)).not.toContain('<a')
    expect(html(1, 0)).toBe('')
  })

  test('page 1 has no page in its address, and the filters stay', () => {
    expect(html(2, 120)).toContain('rel="prev" href="/contracten?gemeente=leiden&amp;sorteer=-eind%2Cnummer"')
    expect(html(2, 120)).toContain(
      'rel="next" href="/contracten?gemeente=leiden&amp;sorteer=-eind%2Cnummer&amp;pagina=3"',
    )
  })
})

describe('a table', () => {
  type Row = { id: string; end: string }
  const columns: Column<Row>[] = [
    { key: 'nummer', header: 'Nummer', sort: 'nummer', rowHeader: true, cell: (row) => row.id },
    { key: 'eind', header: 'Einddatum', sort: 'eind', cell: (row) => row.end, align: 'end' },
    { key: 'namens', header: 'Namens', cell: () => 'Leiden' },
  ]
  const sorts = [
    { key: 'eind', descending: true },
    { key: 'nummer', descending: false },
  ]
  const html = renderToStaticMarkup(
    <DataTable
      caption="Contracten"
      columns={columns}
      rows={[
        { id: 'A', end: '31-12-2026' },
        { id: 'B', end: '31-12-2027' },
      ]}
      rowKey={(row) => row.id}
      rowTone={(row) => (row.id === 'A' ? { tone: 'error', label: 'te laat' } : null)}
      sorts={sorts}
      address={address}
    />,
  )

  test('whole sentences keep their room on a phone', () => {
    const wide = columns.map((column) => ({ ...column, wide: column.key === 'namens' }))
    const row = { id: 'A', end: '31-12-2026' }
    const table = <DataTable caption="Contracten" columns={wide} rows={[row]} rowKey={({ id }) => id} />
    expect(renderToStaticMarkup(table)).toContain('<td class="ld-cell--wide">Leiden</td>')
  })

  test('as cards on a phone it stays a table for who can’t see it, and each cell says what it is', () => {
    const row = { id: 'A', end: '31-12-2026' }
    const cards = <DataTable caption="Contracten" columns={columns} rows={[row]} rowKey={({ id }) => id} cards />
    const drawn = renderToStaticMarkup(cards)
    for (const role of ['table', 'row', 'columnheader', 'rowheader']) expect(drawn).toContain(`role="${role}"`)
    expect(drawn).toContain('<td role="cell" data-label="Namens">Leiden</td>')
    expect(html).not.toContain('role="row"')
  })

  test('announces the first sort key only', () => {
    expect(html.match(/aria-sort="[a-z]+"/g)).toEqual(['aria-sort="descending"'])
  })

  test('a header links to the order after a click, on page 1', () => {
    expect(html).toContain('href="/contracten?gemeente=leiden&amp;sorteer=eind%2Cnummer"')
    expect(html).toContain('href="/contracten?gemeente=leiden&amp;sorteer=nummer%2C-eind"')
  })

  test('a column without a sort key has no link', () => {
    expect(html).toContain('<th scope="col">Namens</th>')
  })

  test('a row that needs attention says so in words, beside its name', () => {
    expect(html).toMatch(/<th scope="row">A<span[^>]*>.*?te laat<\/span><\/th>/)
    expect(html.match(/te laat/g)).toHaveLength(1)
  })

  test('no rows: what to do instead', () => {
    const empty = renderToStaticMarkup(
      <DataTable caption="Contracten" columns={columns} rows={[]} rowKey={(row) => row.id} empty={<p>Niets</p>} />,
    )
    expect(empty).toBe('<p>Niets</p>')
  })
})

describe('filters', () => {
  const filters: Filter[] = [
    { kind: 'search', name: 'q', label: 'Zoeken', value: '' },
    {
      kind: 'select',
      name: 'gemeente',
      label: 'Gemeente',
      value: 'leiden',
      options: [{ value: 'leiden', label: 'Leiden' }],
    },
    { kind: 'days', name: 'eind', label: 'Einddatum', from: '01-01-2026', until: '' },
  ]

  test('only what is on is told, in the words of the choice', () => {
    expect(activeFilters(filters)).toEqual([
      { label: 'Gemeente: Leiden', names: ['gemeente'] },
      { label: 'Einddatum: vanaf 01-01-2026', names: ['eind-vanaf', 'eind-tot'] },
    ])
  })

  test('the form keeps the order of the list, but not the page nor its own old values', () => {
    const html = renderToStaticMarkup(<FilterBar address={address} filters={filters} />)
    expect(html.match(/<input type="hidden"[^>]*>/g)).toEqual([
      '<input type="hidden" name="sorteer" value="-eind,nummer"/>',
    ])
  })

  test('a chip takes one filter off and leaves the rest', () => {
    const html = renderToStaticMarkup(<FilterBar address={address} filters={filters} />)
    expect(html).toMatch(/href="\/contracten\?sorteer=-eind%2Cnummer" aria-label="Verwijder filter Gemeente: Leiden"/)
  })
})
