'use client'

import type { Dispatch, SetStateAction } from 'react'
import { ArticleDialog } from '#app/_ui/dialog/article-dialog.tsx'
import { KeysDialog } from '#app/_ui/keys/keys-dialog.tsx'
import type { EngineInfo } from '#lib/api'
import type { Article } from '#lib/article'
import { PasteDialog } from '../align/align-dialog.tsx'
import { WORKBENCH_KEYS } from '../commands/workbench-keys.ts'
import type { ArticleRequests } from '../data/requests.ts'
import { selectedWords } from '../rows/carets.ts'
import { TranslateDialog } from '../translate/translate-dialog.tsx'
import type { Translation } from '../translate/use-translation.ts'
import type { View } from '../views/place-in-url.ts'
import { ExportDialog } from './export-dialog.tsx'
import { GoToDialog } from './go-to-dialog.tsx'
import { MemoryDialog } from './memory-dialog.tsx'
import { RevisionDialog } from './revision-dialog.tsx'

/** Which dialog is open; none when empty. */
export type OpenDialog =
  | ''
  | 'article'
  | 'export'
  | 'go'
  | 'keys'
  | 'memory'
  | 'paste'
  | 'revision'
  | 'translate'

interface WorkbenchDialogsProps {
  open: OpenDialog
  onOpen: Dispatch<SetStateAction<OpenDialog>>
  article: Article
  onArticle: (article: Article) => void
  order: readonly string[]
  view: View
  requests: ArticleRequests
  engines: readonly EngineInfo[] | null
  translation: Translation
  onGo: (segmentId: string) => void
  onTake: (text: string) => void
  onSay: (words: string) => void
}

/** The one dialog that is open over the workbench. */
export function WorkbenchDialogs(props: WorkbenchDialogsProps) {
  const { open, onOpen, article, order, view, requests, engines, translation, onGo, onTake, onSay } = props
  // One that is answered late must not close the next.
  const onClose = () => onOpen((now) => (now === open ? '' : now))
  const closeFirst =
    <Value,>(then: (value: Value) => void) =>
    (value: Value) => {
      onOpen('')
      then(value)
    }
  switch (open) {
    case '':
      return null
    case 'article':
      return <ArticleDialog article={article} onSaved={props.onArticle} onClose={onClose} />
    case 'export':
      return (
        <ExportDialog
          order={order}
          requests={requests}
          onExported={(fileName) => onSay(`Saved as ${fileName}`)}
          onOpen={closeFirst(onGo)}
          onClose={onClose}
        />
      )
    case 'go':
      return <GoToDialog count={order.length} onGo={(place) => onGo(order[place] ?? '')} onClose={onClose} />
    case 'keys':
      return <KeysDialog title="Keys" keys={WORKBENCH_KEYS} onClose={onClose} />
    case 'memory':
      return (
        <MemoryDialog
          words={selectedWords()}
          requests={requests}
          onTake={view === 'edit' ? closeFirst(onTake) : undefined}
          onClose={onClose}
        />
      )
    case 'paste':
      return (
        <PasteDialog article={article} order={order} requests={requests} onPasted={onSay} onClose={onClose} />
      )
    case 'revision':
      return <RevisionDialog requests={requests} onSaved={onSay} onClose={onClose} />
    case 'translate':
      return (
        <TranslateDialog
          requests={requests}
          engines={engines}
          onStart={translation.start}
          onClose={onClose}
        />
      )
  }
}
