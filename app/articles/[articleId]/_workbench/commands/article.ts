import { always } from '#app/_ui/keys/command.ts'
import type { WorkbenchCommand } from './workbench-command.ts'

/** The article as a whole: its revisions, its files, its name. */
export const ARTICLE: readonly WorkbenchCommand[] = [
  {
    id: 'article.save-revision',
    label: 'Save a revision',
    group: 'Article',
    keys: ['mod+s'],
    scope: 'workbench',
    when: always,
    run: ({ dialog }) => dialog.show('revision'),
  },
  {
    id: 'article.revisions',
    label: 'Revisions',
    group: 'Article',
    keys: ['shift+F2'],
    scope: 'workbench',
    when: always,
    run: ({ open, article }) => open(`/articles/${article.id}/revisions`),
  },
  {
    id: 'article.compare',
    label: 'Compare two versions',
    group: 'Article',
    keys: [],
    scope: 'workbench',
    when: always,
    run: ({ open, article }) => open(`/articles/${article.id}/compare`),
  },
  {
    id: 'article.export',
    label: 'Export',
    group: 'Article',
    keys: ['F4'],
    scope: 'workbench',
    when: always,
    run: ({ dialog }) => dialog.show('export'),
  },
  {
    id: 'article.rename',
    label: 'Change the title or the kind of English',
    group: 'Article',
    keys: [],
    scope: 'workbench',
    when: always,
    run: ({ dialog }) => dialog.show('article'),
    rare: true,
  },
  {
    id: 'article.close',
    label: 'All articles',
    group: 'Article',
    keys: [],
    scope: 'workbench',
    when: always,
    run: ({ open }) => open('/'),
    rare: true,
  },
]
