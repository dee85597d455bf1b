import { type CivilDate, yearOf } from '~/kernel/civil-date'
import { sumCents } from '~/kernel/money'
import { MoneyMeter } from '~/ui/money-meter'
import { Section } from '~/ui/page-heading'
import { contractTexts as texts } from '../texts'
import { AddLink } from './contract-links'
import type { ContractView } from './contract-view'

type Props = { contract: ContractView; today: CivilDate; mayChange: boolean }

/** Per year: what may be spent and what was, for all municipalities together and for each. */
export function ContractCeilings({ contract, today, mayChange }: Props) {
  const { ceilings, id } = contract
  const years = [...new Set(ceilings.map((each) => each.year))]
  const thisYear = yearOf(today)
  return (
    <Section
      title={texts.ceilings}
      id="bestedingsruimte"
      actions={mayChange && <AddLink href={`/contracten/${id}/bestedingsruimte/nieuw`} what={texts.ceilings} />}
    >
      {ceilings.length === 0 ? <p>{texts.noCeilings}</p> : <p>{texts.ceilingRule}</p>}
      {years.map((year) => (
        <details key={year} open={year === thisYear} className="ld-help">
          <summary>{year}</summary>
          <YearMeters contract={contract} year={year} mayChange={mayChange} />
        </details>
      ))}
    </Section>
  )
}

function YearMeters({ contract, year, mayChange }: { contract: ContractView; year: number; mayChange: boolean }) {
  const ofYear = contract.ceilings.filter((each) => each.year === year)
  const names = new Map(contract.municipalities.map((each) => [each.code, each.name]))
  return (
    <>
      {ofYear.length > 1 && (
        <MoneyMeter
          label={texts.ceilingTotal(year)}
          used={sumCents(ofYear.map((each) => each.usedCents))}
          ceiling={sumCents(ofYear.map((each) => each.amountCents))}
        />
      )}
      {ofYear.map((each) => {
        const label = texts.ceilingOf(names.get(each.municipalityCode) ?? each.municipalityCode, year)
        return (
          <div key={each.municipalityCode}>
            <MoneyMeter label={label} used={each.usedCents} ceiling={each.amountCents} />
            {mayChange && each.id && (
              <p>
                <a href={`/contracten/${contract.id}/bestedingsruimte/${each.id}`}>
                  {texts.change}
                  <span className="ams-visually-hidden"> {label}</span>
                </a>
              </p>
            )}
          </div>
        )
      })}
    </>
  )
}
