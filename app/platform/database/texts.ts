/** What the person who starts Leidraad reads when the database can't be had. */
export const databaseTexts = {
  noBinaries: (platform: string) =>
    `Voor dit systeem (${platform}) is geen ingebouwde PostgreSQL geïnstalleerd. Start zelf een PostgreSQL 15 of nieuwer en zet het adres in DATABASE_URL, of installeer opnieuw met: npm ci`,
  noAccount: (folder: string) =>
    `PostgreSQL mag niet als root draaien en geen gewoon account kan bij ${folder}. Zet de map op een plek waar andere accounts bij kunnen (bijvoorbeeld /srv/leidraad), start Leidraad als gewone gebruiker, of geef met DATABASE_URL een eigen PostgreSQL op.`,
  notOurs: (folder: string) =>
    `De map ${folder} is van een ander account. Start Leidraad met het account dat de map heeft gemaakt, of kies met LEIDRAAD_DATA een andere map.`,
  initFailed: (detail: string) => `Het aanmaken van de database is mislukt: ${detail}`,
  startFailed: (log: string, detail: string) => `PostgreSQL is niet gestart. De laatste regels van ${log}:\n${detail}`,
  hangs: (pid: number, folder: string) =>
    `Er draait al een PostgreSQL (proces ${pid}) op ${folder}, maar die geeft geen antwoord. Stop dat proces en start Leidraad opnieuw.`,
  alreadyRuns: (folder: string, address: string | null, pid: number) =>
    address === null
      ? `Leidraad is al aan het starten op de gegevensmap ${folder} (proces ${pid}). Er kan er maar één tegelijk draaien.`
      : `Leidraad draait al op de gegevensmap ${folder}: ${address} (proces ${pid}). Er kan er maar één tegelijk draaien.`,
  migrationChanged: (name: string) =>
    `Migratie ${name} is na het uitvoeren veranderd. Zet het oorspronkelijke bestand terug en maak een nieuwe migratie voor de wijziging.`,
  migrationMissing: (name: string) =>
    `De database kent migratie ${name}, maar deze versie van Leidraad niet. Start een nieuwere versie.`,
  migrationUnfinished: (name: string) =>
    `Migratie ${name} is eerder met een ander programma begonnen en niet afgemaakt. Herstel dat met: npx prisma migrate resolve`,
  migrationFailed: (name: string, detail: string) => `Migratie ${name} is mislukt en helemaal teruggedraaid: ${detail}`,
}
