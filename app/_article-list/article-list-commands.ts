import { always, type Command } from '../_ui/keys/command.ts'
import { moveFocus } from '../_ui/page/move-focus.ts'

export interface ArticleListState {
  open(path: string): void
  /** The list item of the article that has the focus; null when none has. */
  focusedRow(): HTMLElement | null
}

type ArticleListCommand = Command<ArticleListState>

const CHOOSE_FIRST = 'No article is chosen'

function onRow({ focusedRow }: ArticleListState): true | string {
  return focusedRow() !== null || CHOOSE_FIRST
}

/** The commands of the article list. */
export const ARTICLE_LIST_COMMANDS: readonly ArticleListCommand[] = [
  {
    id: 'article-list.next',
    label: 'Next article',
    group: 'Navigate',
    keys: ['ArrowDown', 'j'],
    scope: 'article list',
    when: always,
    run: () => moveFocus(1),
  },
  {
    id: 'article-list.previous',
    label: 'Previous article',
    group: 'Navigate',
    keys: ['ArrowUp', 'k'],
    scope: 'article list',
    when: always,
    run: () => moveFocus(-1),
  },
  {
    id: 'article-list.open',
    label: 'Open the article',
    group: 'Navigate',
    keys: ['Enter'],
    scope: 'article list',
    when: onRow,
    run: ({ focusedRow }) => focusedRow()?.querySelector<HTMLElement>('[data-row]')?.click(),
  },
  {
    id: 'article-list.search',
    label: 'Search titles and texts',
    group: 'Navigate',
    keys: ['/'],
    scope: 'article list',
    when: () => document.querySelector('#desk-search') !== null || 'There is nothing to search',
    run: () => document.querySelector<HTMLInputElement>('#desk-search')?.select(),
  },
  {
    id: 'article-list.new',
    label: 'New article',
    group: 'Article',
    keys: ['n'],
    scope: 'article list',
    when: always,
    run: ({ open }) => open('/articles/new'),
  },
  {
    id: 'article-list.rename',
    label: 'Change its title, or which English it is in',
    group: 'Article',
    keys: ['r'],
    scope: 'article list',
    when: onRow,
    run: ({ focusedRow }) => focusedRow()?.querySelector<HTMLElement>('[data-rename]')?.click(),
  },
  {
    id: 'article-list.bin',
    label: 'The bin',
    group: 'Navigate',
    keys: ['b'],
    scope: 'article list',
    when: always,
    run: ({ open }) => open('/bin'),
  },
  {
    id: 'article-list.terms',
    label: 'Terms',
    group: 'Navigate',
    keys: ['t'],
    scope: 'article list',
    when: always,
    run: ({ open }) => open('/terms'),
  },
  {
    id: 'article-list.memory',
    label: 'Translation memory',
    group: 'Navigate',
    keys: ['m'],
    scope: 'article list',
    when: always,
    run: ({ open }) => open('/memory'),
  },
]
