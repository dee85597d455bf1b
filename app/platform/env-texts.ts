/** What is wrong with a setting, for the person who starts Leidraad. */
export const envTexts = {
  port: 'geef een poort van 1 tot en met 65535, bijvoorbeeld 3000.',
  appUrl: 'geef het volledige adres van de website, bijvoorbeeld https://leidraad.voorbeeld.nl.',
  databaseUrl: 'geef een adres als postgresql://naam:wachtwoord@server:5432/database.',
  databaseAppUrl:
    'geef een adres als postgresql://naam:wachtwoord@server:5432/database van een login die alleen lid is van leidraad_app.',
  smtpUrl: 'geef een adres als smtp://naam:wachtwoord@server:587 of smtps://server:465.',
  fileStore:
    'geef een adres als s3://bucket/map?endpoint=https://opslag.voorbeeld.nl&region=eu-west-1, of laat leeg voor opslag in de gegevensmap.',
  clamdSocket: 'geef het pad van de socket, bijvoorbeeld /run/clamav/clamd.ctl, of een adres als virusscanner:3310.',
  securityContact: 'geef een adres als mailto:beveiliging@voorbeeld.nl of https://www.voorbeeld.nl/melden.',
  trustedProxies: 'geef het aantal proxies voor de server, van 0 tot en met 9.',
  jobs: "geef 'web' of 'apart'.",
}
