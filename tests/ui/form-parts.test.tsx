import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { cents } from '~/kernel/money'
import { CheckboxField, RadioField } from '~/ui/choice-fields'
import { Confirm } from '~/ui/confirm'
import { ErrorPage } from '~/ui/error-page'
import { errorLinks, FormErrors } from '~/ui/form-errors'
import { ceilingUse, MoneyMeter } from '~/ui/money-meter'
import { DateField, PasswordField, TextField } from '~/ui/text-fields'
import { toTheme } from '~/ui/theme'

test('a step that holds what was typed and refused is open; else it waits for a press', () => {
  const step = (open: boolean | undefined) =>
    renderToStaticMarkup(
      <Confirm trigger="Intrekken" consequence={null} confirmLabel="Ja" open={open}>
        <TextField label="Reden" name="reden" defaultValue="Fout" />
      </Confirm>,
    )
  expect(step(true)).toContain('<details class="ld-confirm" open="">')
  expect(step(undefined)).toContain('<details class="ld-confirm">')
})

describe('a field', () => {
  test('ties its hint and its error to the input', () => {
    const html = renderToStaticMarkup(
      <TextField label="Titel" name="titel" hint="Kort" errors={['Vul een titel in.']} />,
    )
    expect(html).toMatch(/<input[^>]*aria-describedby="titel-hint titel-error"/)
    expect(html).toMatch(/<input[^>]*aria-invalid="true"/)
    expect(html).toContain('id="titel-hint"')
    expect(html).toContain('id="titel-error"')
  })

  test('without hint and error points to nothing', () => {
    const html = renderToStaticMarkup(<TextField label="Titel" name="titel" errors={[]} />)
    expect(html).not.toMatch(/aria-describedby|aria-invalid/)
  })

  test('says that it may stay empty, and is required otherwise', () => {
    expect(renderToStaticMarkup(<TextField label="Titel" name="titel" optional />)).toContain('(niet verplicht)')
    expect(renderToStaticMarkup(<TextField label="Titel" name="titel" />)).toMatch(/<input[^>]*required/)
  })

  test('a date is text, and tells how to write it', () => {
    const html = renderToStaticMarkup(<DateField label="Einddatum" name="eind" defaultValue="31-12-2026" />)
    expect(html).toMatch(/<input[^>]*type="text"[^>]*value="31-12-2026"/)
    expect(html).toContain('bijvoorbeeld 31-12-2026')
  })

  test('a password leaves the way free for a password manager', () => {
    const html = renderToStaticMarkup(<PasswordField label="Wachtwoord" name="password" kind="current-password" />)
    expect(html).toContain('autoComplete="current-password"')
    expect(html).not.toMatch(/onpaste|value=/i)
  })

  test('the error list leads to the first of the choices', () => {
    const html = renderToStaticMarkup(
      <RadioField
        label="Bekostiging"
        name="funding"
        options={[
          { value: 'a', label: 'A' },
          { value: 'b', label: 'B' },
        ]}
      />,
    )
    expect(html.match(/id="funding(-b)?"/g)).toEqual(['id="funding"', 'id="funding-b"'])
  })

  test('one checkbox may stay empty, unless it is a declaration', () => {
    expect(renderToStaticMarkup(<CheckboxField label="Openbaar" name="public" />)).not.toContain('required')
    expect(renderToStaticMarkup(<CheckboxField label="Akkoord" name="agree" mustAgree />)).toContain('required')
  })

  test('one checkbox carries its own error', () => {
    const html = renderToStaticMarkup(<CheckboxField label="Akkoord" name="agree" errors={['Zet een vinkje.']} />)
    expect(html).toMatch(/<input[^>]*aria-describedby="agree-error"/)
  })
})

test('every error is one link to its field', () => {
  const errors = { titel: ['Vul een titel in.'], eind: null, plafond: ['Te hoog.', 'Geen bedrag.'] }
  expect(errorLinks(errors)).toEqual([
    { id: '#titel', label: 'Vul een titel in.' },
    { id: '#plafond', label: 'Te hoog.' },
    { id: '#plafond', label: 'Geen bedrag.' },
  ])
  const html = renderToStaticMarkup(<FormErrors errors={errors} />)
  expect(html.match(/href="#plafond"/g)).toHaveLength(2)
  expect(renderToStaticMarkup(<FormErrors errors={{ titel: [] }} />)).toBe('')
})

test.each([
  [0, 'success'],
  [6999, 'success'],
  [7000, 'info'],
  [8999, 'info'],
  [9000, 'warning'],
  [10_000, 'warning'],
  [10_001, 'error'],
])('use of %d basis points of a ceiling is %s', (share, tone) => {
  expect(ceilingUse(share).tone).toBe(tone)
})

describe('the meter of a ceiling', () => {
  const html = (used: number, ceiling: number) =>
    renderToStaticMarkup(<MoneyMeter label="Leiden 2026" used={cents(used)} ceiling={cents(ceiling)} />).replaceAll(
      '\u00a0',
      ' ',
    )

  test('tells in words what it draws', () => {
    expect(html(45_678_900, 100_000_000)).toContain('€ 456.789,00 van € 1.000.000,00 gebruikt (45,7 %)')
    expect(html(45_678_900, 100_000_000)).toMatch(/class="ld-meter__fill"[^>]*width="45.68%"/)
  })

  test('beyond the ceiling the bar is full and the marks move', () => {
    expect(html(125, 100)).toMatch(/class="ld-meter__fill"[^>]*width="100%"/)
    expect(html(125, 100)).toMatch(/x1="80%"/)
  })

  test('money that came back draws an empty bar', () => {
    expect(html(-100, 1000)).toMatch(/class="ld-meter__fill"[^>]*width="0%"/)
  })

  test('without a ceiling there is nothing to draw', () => {
    expect(html(100, 0)).toContain('geen bestedingsruimte vastgesteld')
    expect(html(100, 0)).not.toContain('<svg')
  })
})

test.each([
  [404, 'Deze pagina bestaat niet'],
  [503, 'Het is nu erg druk'],
  [418, 'Deze aanvraag klopt niet'],
  [599, 'Er ging iets mis bij ons'],
])('status %d is told as "%s"', (status, title) => {
  const html = renderToStaticMarkup(<ErrorPage status={status} homeHref="/" />)
  expect(html).toContain(title)
  expect(html).toContain(`Foutcode ${status}`)
})

test.each([
  ['donker', 'donker'],
  ['licht', 'licht'],
  ['paars', 'systeem'],
  [null, 'systeem'],
])('theme %s is %s', (text, expected) => {
  expect(toTheme(text)).toBe(expected)
})
