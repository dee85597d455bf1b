import type { ProblemTexts } from '../kernel/result'
import type { UploadProblemCode } from './upload-problem'

const saveAgain = 'Open het bestand in Excel, kies Opslaan als > Excel-werkmap (.xlsx) en lever het opnieuw aan.'

/** Why a file can't be read, and how to mend that: one sentence or two for whoever sent it in. */
export const uploadProblemTexts: ProblemTexts<UploadProblemCode> = {
  fileTooLarge: (p) => `Het bestand is groter dan ${p.maxMb} MB. Haal bladen en plaatjes weg die niet nodig zijn.`,
  fileEmpty: () => 'Het bestand is leeg. Kies het bestand opnieuw.',
  oldExcel: () => `Dit bestand heeft het oude Excel-formaat (.xls). ${saveAgain}`,
  encryptedExcel: () =>
    'Dit bestand is beveiligd met een wachtwoord. Haal in Excel het wachtwoord weg en sla het op als .xlsx.',
  macroWorkbook: () =>
    'In dit bestand kunnen macro’s zitten. Kies in Excel Opslaan als > Excel-werkmap (.xlsx), zonder macro’s.',
  binaryWorkbook: () => `Dit is een binaire Excel-werkmap (.xlsb). ${saveAgain}`,
  openDocument: () => 'Dit bestand heeft het OpenDocument-formaat (.ods). Kies Opslaan als en dan Excel (.xlsx).',
  pdfFile: () => 'Dit is een pdf. Lever het Excel-bestand (.xlsx) of het csv-bestand zelf aan.',
  webPage: () => `Dit is een webpagina die als Excel-bestand is opgeslagen. ${saveAgain}`,
  xmlFile: () => `Dit is een xml-bestand. ${saveAgain}`,
  wrongExtension: (p) => `De naam van het bestand past niet bij de inhoud. Laat de naam eindigen op ${p.expected}.`,
  unknownFormat: () => 'Dit is geen Excel-bestand en geen csv. Lever een bestand aan dat eindigt op .xlsx of .csv.',
  archiveDamaged: () => `Het bestand is beschadigd of niet compleet. ${saveAgain}`,
  archiveZip64: () => `Het bestand is op een manier ingepakt die wij niet lezen (zip64). ${saveAgain}`,
  archiveTooManyParts: (p) =>
    `Het bestand heeft meer dan ${p.max} onderdelen. Haal plaatjes en bladen weg die niet nodig zijn.`,
  archiveTooLarge: (p) => `Uitgepakt is het bestand groter dan ${p.maxMb} MB. Splits het bestand of haal bladen weg.`,
  archiveRatio: () =>
    'Het bestand is verdacht sterk ingepakt. Kopieer alleen de gevulde cellen naar een nieuwe werkmap en lever die aan.',
  archiveMethod: () => `Het bestand is op een manier ingepakt die wij niet lezen. ${saveAgain}`,
  archiveEncrypted: () => 'Het bestand is versleuteld. Haal het wachtwoord weg en lever het opnieuw aan.',
  archiveSymlink: () => `Het bestand verwijst naar iets buiten zichzelf. ${saveAgain}`,
  archiveName: () => `In het bestand zit een onderdeel met een naam die niet mag. ${saveAgain}`,
  archiveDuplicate: () => `In het bestand zit hetzelfde onderdeel twee keer. ${saveAgain}`,
  archiveMismatch: () => `Het bestand spreekt zichzelf tegen. ${saveAgain}`,
  archiveOverlap: () => `De onderdelen van het bestand lopen door elkaar. ${saveAgain}`,
  archiveChecksum: () => `Het bestand is onderweg veranderd: de controlegetallen kloppen niet. ${saveAgain}`,
  archiveSizeLie: () => `Het bestand is beschadigd: de opgegeven grootte klopt niet. ${saveAgain}`,
  xmlDoctype: () => `In het bestand staan definities (DTD) die niet mogen. ${saveAgain}`,
  xmlDamaged: () => `De inhoud van het bestand is beschadigd. ${saveAgain}`,
  xmlEncoding: () => `In het bestand staan tekens die wij niet kunnen lezen. ${saveAgain}`,
  notAWorkbook: () => 'Dit is geen Excel-werkmap. Lever een bestand aan dat u in Excel hebt opgeslagen als .xlsx.',
  noSheets: () => 'In de werkmap staat geen blad met cellen. Vul het blad in en lever het opnieuw aan.',
  tooManySheets: (p) => `De werkmap heeft meer dan ${p.max} bladen. Haal bladen weg die niet nodig zijn.`,
  sheetNameTwice: (p) => `Er zijn twee bladen met de naam ${p.sheet}. Geef elk blad een eigen naam.`,
  sheetNotFound: (p) => `Het blad ${p.sheet} ontbreekt. Gebruik het sjabloon en verander de namen van de bladen niet.`,
  sharedStringMissing: (p) => `Blad ${p.sheet}, cel ${p.cell}: de tekst van deze cel ontbreekt. ${saveAgain}`,
  sharedStringsTooLarge: () => 'Er staat te veel tekst in de werkmap. Splits het bestand of haal bladen weg.',
  cellTwice: (p) => `Blad ${p.sheet}: cel ${p.cell} heeft twee waarden. ${saveAgain}`,
  rowTwice: (p) => `Blad ${p.sheet}: rij ${p.row} staat er twee keer in, of op de verkeerde plek. ${saveAgain}`,
  cellPlace: (p) => `Blad ${p.sheet}, rond rij ${p.row}: er staat een cel op een plek die niet bestaat. ${saveAgain}`,
  cellValue: (p) => `Blad ${p.sheet}, cel ${p.cell}: de waarde is niet te lezen. ${saveAgain}`,
  textTooLong: (p) => `Blad ${p.sheet}, cel ${p.cell}: de tekst is langer dan ${p.max} tekens. Maak de tekst korter.`,
  tooManyRows: (p) => `Op blad ${p.sheet} staan meer dan ${p.max} rijen. Splits het bestand.`,
  tooManyCells: (p) => `Op blad ${p.sheet} staan meer dan ${p.max} gevulde cellen. Splits het bestand.`,
  csvCharacter: (p) =>
    `Op regel ${p.line} staat een teken dat niet in een csv hoort. Sla het bestand op als CSV UTF-8.`,
  csvQuotes: (p) =>
    `Vanaf regel ${p.line} kloppen de aanhalingstekens niet. Zet een aanhalingsteken in een tekst dubbel ("").`,
  csvTooWide: (p) => `Op regel ${p.line} staan meer dan ${p.max} kolommen. Controleer het scheidingsteken.`,
}
