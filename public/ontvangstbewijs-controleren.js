/*
 * Controleert een ontvangstbewijs van een inschrijving, zonder Leidraad en zonder internet. Werkt in de browser (open
 * ontvangstbewijs-controleren.html) en op de opdrachtregel:
 *
 *   node ontvangstbewijs-controleren.js bewijs.txt|bewijs.pdf [--sleutel HEX] [--lijst lijst.txt] [--code CODE] [--bestand 0=kwaliteit.json] …
 *
 * Needs nothing but Web Crypto (browsers since 2025, Node 20 and later). Free to copy, read and change.
 */
;(() => {
  const subtle = globalThis.crypto.subtle
  const bytesOf = (text) => new TextEncoder().encode(text)
  const hexOf = (buffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const fromHex = (hex) => new Uint8Array((hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)))
  const sha256 = async (bytes) => hexOf(await subtle.digest('SHA-256', bytes))
  const join = (a, b) => {
    const both = new Uint8Array(a.length + b.length)
    both.set(a)
    both.set(b, a.length)
    return both
  }

  const receiptShape =
    /^LEIDRAAD ONTVANGSTBEWIJS INSCHRIJVING 1\naanbesteding: (.*)\naanbesteding-id: ([0-9a-f-]{36})\ninschrijving-id: ([0-9a-f-]{36})\ninschrijver: (.*)\nversie: (\d+)\nontvangen-utc: (\S+)\nontvangen-amsterdam: (\S+)\n((?:bestand: \d+ (?:kwaliteit|prijs) [0-9a-f]{64} \d+ [0-9a-f]{64}\n)+)verzegeling: ([0-9a-f]{64})\nlogboek-nummer: (\d+)\nlogboek-kop: ([0-9a-f]{64})\nsleutel: ([0-9a-f]{16})\n$/

  function readReceipt(text) {
    const clean = text.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n')
    const signed = /^([\s\S]*\n)handtekening: ([0-9a-f]{128})\n*$/.exec(clean)
    const match = signed && receiptShape.exec(signed[1])
    if (!match) return null
    const files = match[8]
      .trim()
      .split('\n')
      .map((line) => {
        const [, position, part, hash, size, commitment] = line.split(' ')
        return { position: Number(position), part, sha256: hash, size: Number(size), commitment }
      })
    return {
      text: signed[1],
      signature: signed[2],
      tender: match[1],
      tenderId: match[2],
      bidId: match[3],
      bidder: match[4],
      version: Number(match[5]),
      receivedUtc: match[6],
      receivedAmsterdam: match[7],
      files,
      commitment: match[9],
      logIndex: match[10],
      logHead: match[11],
      keyId: match[12],
    }
  }

  /* De ondertekende tekst van een bewijs: een tekstbestand, of een pdf waar die tekst als los bestand in zit. */
  function textOf(bytes) {
    const text = new TextDecoder().decode(bytes)
    if (!text.startsWith('%PDF-')) return text
    const found = /LEIDRAAD ONTVANGSTBEWIJS INSCHRIJVING 1\n[\s\S]*?\nhandtekening: [0-9a-f]{128}\n/.exec(text)
    return found ? found[0] : ''
  }

  async function signatureFits(receipt, publicKey) {
    if (!/^[0-9a-f]{64}$/.test(publicKey)) return false
    const raw = fromHex(publicKey)
    if ((await sha256(raw)).slice(0, 16) !== receipt.keyId) return false
    const key = await subtle.importKey('raw', raw, { name: 'Ed25519' }, false, ['verify'])
    return subtle.verify({ name: 'Ed25519' }, key, fromHex(receipt.signature), bytesOf(receipt.text))
  }

  async function saltOf(code, receipt, position) {
    const plain = code.toUpperCase().replace(/[^0-9A-Z]/g, '')
    const key = await subtle.importKey('raw', bytesOf(plain), 'HKDF', false, ['deriveBits'])
    const info = bytesOf(`leidraad-zout-1|${receipt.bidId}|${receipt.version}|${position}`)
    return new Uint8Array(
      await subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info }, key, 256),
    )
  }

  /*
   * receiptText: het ontvangstbewijs. publicKey: de gepubliceerde sleutel (hex). listText: de gepubliceerde lijst.
   * code: uw geheime code. files: [{ position, bytes }]. envelopes: [{ position, bytes }] (verzegelde bestanden).
   * Geeft [{ ok, what }], een regel per controle.
   */
  async function check({ receiptText, publicKey = '', listText = '', code = '', files = [], envelopes = [] }) {
    const found = []
    const say = (ok, what) => found.push({ ok, what })
    const receipt = readReceipt(receiptText)
    if (!receipt) {
      say(false, 'Dit is geen volledig ontvangstbewijs: de tekst is veranderd of er ontbreekt een stuk.')
      return found
    }
    if (publicKey)
      say(
        await signatureFits(receipt, publicKey.trim().toLowerCase()),
        'De handtekening hoort bij deze tekst en bij deze sleutel.',
      )
    else say(false, 'De handtekening is niet gecontroleerd: geef de gepubliceerde sleutel.')
    const text = [
      'leidraad-inschrijving-1',
      receipt.bidId,
      String(receipt.version),
      ...receipt.files.map((file) => file.commitment),
      '',
    ].join('\n')
    say((await sha256(bytesOf(text))) === receipt.commitment, 'De verzegeling volgt uit de bestanden op het bewijs.')
    say(
      receipt.files.every((file, index) => file.position === index),
      'De bestanden zijn op volgorde en er ontbreekt er geen.',
    )
    const utc = Date.parse(receipt.receivedUtc)
    say(
      !Number.isNaN(utc) && utc === Date.parse(receipt.receivedAmsterdam),
      'De beide tijden op het bewijs zijn hetzelfde moment.',
    )
    for (const { position, bytes } of envelopes) {
      const line = receipt.files.find((file) => file.position === position)
      const fits = line && bytes.length === line.size && (await sha256(bytes)) === line.sha256
      say(Boolean(fits), `Verzegeld bestand ${position} is het bestand dat is ontvangen.`)
    }
    for (const { position, bytes } of files) {
      const line = receipt.files.find((file) => file.position === position)
      const fits =
        line && code && (await sha256(join(await saltOf(code, receipt, position), bytes))) === line.commitment
      say(Boolean(fits), `Bestand ${position} is, met uw geheime code, precies wat is ingediend.`)
    }
    if (listText) {
      const lines = listText
        .replace(/^\uFEFF/, '')
        .replace(/\r\n/g, '\n')
        .split('\n')
      const value = (name) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2)
      const seals = lines.filter((line) => line.startsWith('verzegeling: ')).map((line) => line.slice(13))
      const sorted = [...seals].sort()
      const whole = Number(value('aantal')) === seals.length && seals.every((seal, index) => seal === sorted[index])
      say(
        whole && new Set(seals).size === seals.length,
        'De gepubliceerde lijst is heel: het aantal klopt en niets staat er dubbel in.',
      )
      say(value('aanbesteding-id') === receipt.tenderId, 'De lijst is van dezelfde aanbesteding.')
      say(seals.includes(receipt.commitment), 'Uw inschrijving staat in de lijst.')
      say(utc <= Date.parse(value('gesloten-utc') ?? ''), 'U diende op of voor het sluitingsmoment in.')
    }
    return found
  }

  /* Wat er in de ondertekende tekst staat: bij een pdf telt dit, en niet wat er gedrukt staat. */
  const summary = (receipt) => [
    `Aanbesteding: ${receipt.tender}`,
    `Inschrijver: ${receipt.bidder}`,
    `Versie: ${receipt.version}`,
    `Ontvangen: ${receipt.receivedAmsterdam}`,
  ]

  globalThis.leidraadControle = { check, readReceipt, textOf }

  async function commandLine(values) {
    const { readFile } = await import('node:fs/promises')
    const input = { receiptText: '', publicKey: '', listText: '', code: '', files: [], envelopes: [] }
    const placed = async (text) => {
      const [position, ...name] = text.split('=')
      return { position: Number(position), bytes: new Uint8Array(await readFile(name.join('='))) }
    }
    for (let at = 0; at < values.length; at += 1) {
      const value = values[at]
      const next = () => values[++at] ?? ''
      if (value === '--sleutel') input.publicKey = next()
      else if (value === '--lijst') input.listText = await readFile(next(), 'utf8')
      else if (value === '--code') input.code = next()
      else if (value === '--bestand') input.files.push(await placed(next()))
      else if (value === '--verzegeld') input.envelopes.push(await placed(next()))
      else input.receiptText = textOf(await readFile(value))
    }
    const found = await check(input)
    const said = readReceipt(input.receiptText)
    if (said)
      process.stdout.write(
        summary(said)
          .map((line) => `      ${line}\n`)
          .join(''),
      )
    process.stdout.write(found.map(({ ok, what }) => `${ok ? 'goed ' : 'FOUT '} ${what}\n`).join(''))
    process.exitCode = found.every(({ ok }) => ok) ? 0 : 1
  }

  if (
    typeof document === 'undefined' &&
    typeof process !== 'undefined' &&
    /ontvangstbewijs-controleren\.js$/.test(process.argv[1] ?? '')
  ) {
    commandLine(process.argv.slice(2)).catch((error) => {
      console.error(String(error))
      process.exitCode = 2
    })
  }

  if (typeof document !== 'undefined') {
    const form = document.querySelector('#controle')
    const answer = document.querySelector('#uitkomst')
    const bytes = async (file) => new Uint8Array(await file.arrayBuffer())
    form?.addEventListener('submit', async (event) => {
      event.preventDefault()
      const field = (name) => form.elements.namedItem(name)
      const one = async (name) => (field(name).files[0] ? await field(name).files[0].text() : '')
      const positions = field('posities')
        .value.split(/[\s,]+/)
        .filter(Boolean)
        .map(Number)
      const files = await Promise.all(
        [...field('bestanden').files].map(async (file, index) => ({
          position: positions[index] ?? index,
          bytes: await bytes(file),
        })),
      )
      const receiptText = textOf(await bytes(field('bewijs').files[0]))
      const said = readReceipt(receiptText)
      const found = await check({
        receiptText,
        publicKey: field('sleutel').value,
        listText: await one('lijst'),
        code: field('code').value,
        files,
      })
      const told = (said ? summary(said) : []).map((text) => {
        const line = document.createElement('li')
        line.textContent = text
        return line
      })
      answer.replaceChildren(
        ...told,
        ...found.map(({ ok, what }) => {
          const line = document.createElement('li')
          line.textContent = `${ok ? 'Goed' : 'FOUT, dit klopt niet'}: ${what}`
          line.className = ok ? 'goed' : 'fout'
          return line
        }),
      )
    })
  }
})()
