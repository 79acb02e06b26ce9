import { always, type Command } from '#app/_ui/keys/command.ts'

export interface NewArticleState {
  create(): void
}

/** The commands of the page for a new article. */
export const NEW_ARTICLE_COMMANDS: readonly Command<NewArticleState>[] = [
  {
    id: 'new-article.create',
    label: 'Create the article',
    group: 'Article',
    keys: ['mod+Enter'],
    scope: 'new article',
    when: always,
    run: ({ create }) => create(),
  },
]
