/** Stories from practice, beside the numbers. */
import { StatusBadge } from '~/ui/status-badge'
import { visionTexts as texts } from '../texts'

type Story = {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly hasPermission: boolean
  readonly isExample: boolean
}

type Props = { stories: readonly Story[]; editHref: ((id: string) => string) | null; editLabel: string }

export const StoryList = ({ stories, editHref, editLabel }: Props) =>
  stories.map((story) => (
    <section key={story.id} aria-labelledby={`verhaal-${story.id}`}>
      <h3 className="ams-heading ams-heading--3" id={`verhaal-${story.id}`}>
        {story.title}
      </h3>
      <blockquote className="ld-story">{story.text}</blockquote>
      <p>
        <StatusBadge
          tone={story.hasPermission ? 'success' : 'neutral'}
          label={story.hasPermission ? texts.storyPublic : texts.storyInternal}
        />{' '}
        {story.isExample && <small>({texts.example})</small>} {editHref && <a href={editHref(story.id)}>{editLabel}</a>}
      </p>
    </section>
  ))
