import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { CriteriaSections, type CriterionView } from '~/modules/tender/ui/criteria-page'

const criterion: CriterionView = {
  id: 'c1',
  parentId: null,
  code: 'GE1',
  title: 'Ervaring',
  kind: 'suitability',
  lotId: null,
  description: '',
  weightBp: null,
  evidenceKind: null,
  evidenceMaxMonths: null,
}
const shown = (more: Partial<CriterionView>, mayQuote = false) =>
  renderToStaticMarkup(
    <CriteriaSections
      tenderId="t"
      criteria={[{ ...criterion, ...more }]}
      awards={[]}
      lotNumbers={{}}
      ranks={false}
      mayWrite={false}
      mayQuote={mayQuote}
    />,
  )

test('a table of criteria without descriptions has no empty column for them', () => {
  expect(shown({})).not.toContain('Omschrijving')
  expect(shown({ description: 'Twee opdrachten.' })).toContain('Omschrijving')
})

test('the column stays where something can still be quoted in it', () => {
  expect(shown({}, true)).toContain('Omschrijving')
})
