/** What everybody may know of an open house: when to apply, and who was admitted. */
import { DataTable } from '~/ui/data-table'
import { formatDay } from '~/ui/format'
import { Section } from '~/ui/page-heading'
import type { PublicAdmission } from '../server/list-register.server'
import { admissionTexts, openingText } from '../texts-admission'

const texts = admissionTexts.public

export const AdmissionSections = ({ admission }: { admission: PublicAdmission }) => (
  <>
    <Section title={texts.windows} id="instroommomenten">
      <p>
        {openingText(admission.opening)} {texts.apply} <a href="/inschrijvingen/toelatingen">{texts.toApply}</a>.
      </p>
      {admission.windows.length > 0 && (
        <ul>
          {admission.windows.map((window) => (
            <li key={window.id}>
              {formatDay(window.opensOn)} – {formatDay(window.closesOn)}
            </li>
          ))}
        </ul>
      )}
    </Section>
    <Section title={texts.register} id="register">
      <p>{texts.registerIntro}</p>
      <DataTable
        cards
        caption={texts.register}
        captionHidden
        rows={admission.register}
        rowKey={(row) => row.id}
        empty={<p>{texts.registerEmpty}</p>}
        columns={[
          { key: 'name', header: admissionTexts.supplier, rowHeader: true, cell: (row) => row.name },
          {
            key: 'lot',
            header: admissionTexts.lot,
            cell: (row) => admissionTexts.lotName(row.lotNumber, row.lotTitle),
          },
          { key: 'since', header: texts.since, nowrap: true, cell: (row) => formatDay(row.admittedOn) },
          { key: 'starts', header: texts.starts, nowrap: true, cell: (row) => formatDay(row.startsOn) },
        ]}
      />
    </Section>
  </>
)
