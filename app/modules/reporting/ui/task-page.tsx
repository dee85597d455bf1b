import type { Role } from '~/kernel/actor'
import type { CivilDate } from '~/kernel/civil-date'
import { ButtonLink } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { EmptyState } from '~/ui/empty-state'
import { formatWholeEuros } from '~/ui/format'
import { PageHeading, Section } from '~/ui/page-heading'
import { TaskTile, TaskTiles } from '~/ui/task-tile'
import { rolesWithBudget, taskDefinitions } from '../domain/tasks'
import type { TaskPage as TaskData } from '../server/list-tasks.server'
import { taskLabel, taskTexts, taskPageTexts as texts } from '../texts-tasks'

type TaskPageProps = TaskData & { role: Role; today: CivilDate; can: { budget: boolean } }

/** The first page after login: what waits, each as a number with its sentence, and for some the money first. */
export function TaskPage({ tasks, facts, budget, role, today, can }: TaskPageProps) {
  const budgetFirst = role === 'alderman' || role === 'councilMember'
  const isQuiet = tasks.every(({ code, count }) => count === 0 || taskDefinitions[code].tone === 'neutral')
  const shown = budget && rolesWithBudget.includes(role) ? <Budget budget={budget} linked={can.budget} /> : null
  return (
    <>
      <PageHeading title={texts.title} intro={texts.intro[role]} />
      <Quiet role={role} tasks={tasks} isQuiet={isQuiet} />
      {budgetFirst && shown}
      <TaskTiles>
        {tasks.map(({ code, count, href }) => (
          <TaskTile
            key={code}
            count={count}
            label={taskLabel(code, count)}
            narrative={taskTexts[code].tell(count, { ...facts, today })}
            href={href}
            tone={taskDefinitions[code].tone}
          />
        ))}
      </TaskTiles>
      {!budgetFirst && shown}
    </>
  )
}

/** For who reads: what there is to read. For who works: that nothing waits, when nothing does. */
function Quiet({ role, tasks, isQuiet }: Pick<TaskData, 'tasks'> & { role: Role; isQuiet: boolean }) {
  const reading = texts.reading[role]
  if (reading) {
    if (tasks.some(({ code, count }) => code === reading.unless && count > 0)) return null
    return (
      <EmptyState title={reading.title} action={<ButtonLink href={reading.href}>{reading.action}</ButtonLink>}>
        {reading.text}
      </EmptyState>
    )
  }
  return isQuiet ? <EmptyState title={texts.doneTitle}>{texts.done}</EmptyState> : null
}

function Budget({ budget, linked }: { budget: NonNullable<TaskData['budget']>; linked: boolean }) {
  const { edition, municipality, years } = budget
  return (
    <Section title={texts.budget} id="begroting" actions={linked && <a href="/begroting">{texts.toBudget}</a>}>
      <p>{texts.budgetIntro(edition)}</p>
      <DescriptionList
        items={years.map(({ year, amountCents, ownCents }) => ({
          term: texts.budgetYear(year),
          value:
            ownCents === null || municipality === null
              ? formatWholeEuros(amountCents)
              : texts.budgetOwn(formatWholeEuros(ownCents), municipality, formatWholeEuros(amountCents)),
        }))}
      />
    </Section>
  )
}
