/**
 * The statements that fill a database for the benches. The database makes the rows itself from a counter, so nothing
 * passes through Node; the same counter gives the same rows. $1 and $2 are the first and last number of a batch.
 */
const id = (kind: string, number: string): string => `md5('load:${kind}:' || ${number})::uuid`
/** A number from 0 up to `below`, spread over the counter as if by chance, the same on every machine. */
const pick = (what: string, below: number, number = 'i'): string =>
  `(('x' || substr(md5('${what}:' || ${number}), 1, 7))::bit(28)::int % ${below})`
const oneOf = (what: string, words: readonly string[], number = 'i'): string =>
  `(ARRAY[${words.map((word) => `'${word}'`).join(', ')}])[1 + ${pick(what, words.length, number)}]`

const series = 'generate_series($1::int, $2::int) AS i'
const first = ['Duin', 'Rijn', 'Veen', 'Bos', 'Zee', 'Polder', 'Singel', 'Molen', 'Dorp', 'Brug', 'Kade', 'Haven']
const second = ['zorg', 'hulp', 'huis', 'begeleiding', 'praktijk', 'gezin', 'kracht', 'stap', 'perspectief', 'kompas']
const subjects = [
  'Ambulante hulp',
  'Dagbesteding',
  'Gezinshuis',
  'Pleegzorg',
  'Crisishulp',
  'Opname',
  'Jeugd-ggz',
  'Logeren',
]

export const insertProviders = `
  INSERT INTO organisation (id, name, kind, kvk, agb, is_example)
  SELECT ${id('provider', 'i')},
    ${oneOf('first', first)} || ${oneOf('second', second)} || ' ' || lpad(i::text, 5, '0'),
    'provider', lpad(i::text, 8, '0'), lpad((i + 40000)::text, 8, '0'), true
  FROM ${series} ON CONFLICT DO NOTHING`

/** $3: how many providers there are. Terms of two to four years around the example day; one in ten is no longer active. */
export const insertContracts = `
  INSERT INTO contract (id, number, title, description, status, supplier_id, segment_code, variant, scope,
    municipality_codes, starts_on, ends_on, max_extent_on, notice_months, notice_on, signed_on, is_example)
  SELECT ${id('contract', 'i')}, 'LD-' || extract(year FROM starts)::int || '-' || lpad(i::text, 6, '0'),
    ${oneOf('subject', subjects)} || ' ' || ${oneOf('first', first)} || ${oneOf('second', second)},
    'Contract voor een snelheidsmeting', state, ${id('provider', '(1 + i % $3::int)')},
    ${oneOf('segment', ['toegang', 'ambulant', 'dagbesteding', 'woonlocatie', 'opname', 'crisis'])},
    ${oneOf('variant', ['effort', 'effort', 'effort', 'output', 'task'])}, 'subregion',
    (ARRAY['0546', '0547', '0579', '0638'])[1 + ${pick('place', 4)}:4], starts, ends,
    (ends + interval '2 years')::date, 6, (ends + 1 - interval '6 months')::date - 1, starts - 30, true
  FROM (SELECT i, ${oneOf('status', ['active', 'active', 'active', 'active', 'active', 'active', 'active', 'active', 'active', 'terminated'])} AS state,
    date '2023-01-01' + ${pick('start', 1200)} AS starts,
    date '2023-01-01' + ${pick('start', 1200)} + 730 + ${pick('length', 730)} AS ends FROM ${series}) made
  ON CONFLICT DO NOTHING`

export const insertTariffs = `
  INSERT INTO tariff (id, contract_id, supplier_id, product_code, unit, amount_cents, valid_from, valid_until)
  SELECT md5('load:tariff:' || i || ':' || year)::uuid, c.id, c.supplier_id, '45A04', '04',
    9000 + ${pick('price', 2500)} + (year - 2025) * 400, make_date(year, 1, 1), make_date(year, 12, 31)
  FROM ${series} JOIN contract c ON c.id = ${id('contract', 'i')} CROSS JOIN (VALUES (2025), (2026)) AS years (year)
  ON CONFLICT DO NOTHING`

export const insertCeilings = `
  INSERT INTO ceiling (id, contract_id, supplier_id, municipality_code, year, amount_cents)
  SELECT md5('load:ceiling:' || i || ':' || place)::uuid, c.id, c.supplier_id, place, 2026, 10000000 + ${pick('ceiling', 90000000)}
  FROM ${series} JOIN contract c ON c.id = ${id('contract', 'i')} CROSS JOIN unnest(c.municipality_codes) AS place
  ON CONFLICT DO NOTHING`

/** $3: the reports as JSON. Reports that were due before the example day are mostly approved. */
export const insertObligations = `
  INSERT INTO obligation (id, contract_id, supplier_id, template_code, template_version, period, period_starts_on,
    period_ends_on, due_on, due_reason, status)
  SELECT md5('load:obligation:' || i || ':' || r.template || ':' || r.period)::uuid, c.id, c.supplier_id, r.template,
    r.version, r.period, r."startsOn", r."endsOn", r."dueOn", r.reason::jsonb,
    CASE WHEN r."dueOn" > date '2026-11-23' THEN 'open'
      ELSE ${oneOf('report', ['approved', 'approved', 'approved', 'approved', 'approved', 'submitted', 'submitted', 'returned', 'open', 'waived'], '(i || r.period)')} END
  FROM ${series} JOIN contract c ON c.id = ${id('contract', 'i')}
  CROSS JOIN json_to_recordset($3::json) AS r (template text, version text, period text, "startsOn" date, "endsOn" date,
    "dueOn" date, reason text)
  ON CONFLICT DO NOTHING`

/** $1–$4: code, version, name and definition. */
export const insertTemplate = `
  INSERT INTO report_template (code, version, name, status, definition, published_at)
  VALUES ($1, $2, $3, 'published', $4::jsonb, '2026-01-01T08:00:00Z') ON CONFLICT DO NOTHING`

export const tables = ['organisation', 'contract', 'tariff', 'ceiling', 'obligation'] as const
