import { always, type Command } from '#app/_ui/keys/command.ts'

export interface NewArticleState {
  create(): void
}

/** What can be done with an article on its way in. */
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
