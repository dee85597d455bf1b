/** What the start, test and tool commands tell the person at the keyboard. */
export const texts = {
  browserAndOffice: (packages) => `Debian-pakketten installeren: ${packages.join(', ')}…`,
  installYourself: (packages) =>
    `Voor de tests ontbreken: ${packages.join(', ')}. Op Debian of Ubuntu, als root: apt-get install -y ${packages.join(' ')}. Elders: installeer Chrome of Chromium, en LibreOffice.`,
  unknownStep: (name, known) => `Onbekend onderdeel ${name}; bekend zijn: ${known.join(', ')}.`,
  nodeTooOld: (version) =>
    `Leidraad heeft Node 20.19 of nieuwer nodig; dit is ${version}. Installeer Node 24 (LTS) van https://nodejs.org en probeer het opnieuw.`,
  installing: 'Pakketten installeren (de eerste keer duurt dat een minuut)…',
  generating: 'Databaseclient maken…',
  buildingWeb: 'Webapplicatie bouwen…',
  buildingTools: 'Hulpprogramma’s bouwen…',
  waitingForSetUp: (pid) => `Een ander proces (${pid}) is bezig met installeren of bouwen; daarop wordt gewacht…`,
  failed: (step, detail) => `${step} Mislukt.\n${detail}`,
  stopping: 'Leidraad stopt; lopende verzoeken worden afgemaakt…',
  stopped: 'Leidraad is gestopt.',
  parentGone: 'Het proces dat Leidraad startte is weg; Leidraad stopt daarom ook…',
  unknownOption: (option) =>
    `Onbekende optie ${option}. Bekend zijn: npm start en npm start -- --leeg (zonder voorbeeldgegevens).`,
  unknownTool: (name) => `Er is geen hulpprogramma ${name}.`,
}
