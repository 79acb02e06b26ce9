'use client'

import { ArticleDialog } from '#app/_ui/dialog/article-dialog.tsx'
import { AlignDialog } from '../align/align-dialog.tsx'
import { TranslateDialog } from '../translate/translate-dialog.tsx'
import { useWorkbench } from '../workbench-state.ts'
import { ExportDialog } from './export-dialog.tsx'
import { GoToDialog } from './go-to-dialog.tsx'
import { MemoryDialog } from './memory-dialog.tsx'
import { RevisionDialog } from './revision-dialog.tsx'

const DIALOGS = {
  article: TitleDialog,
  export: ExportDialog,
  go: GoToDialog,
  memory: MemoryDialog,
  paste: AlignDialog,
  revision: RevisionDialog,
  translate: TranslateDialog,
}

/** The one dialog that is open over the workbench. */
export function WorkbenchDialogs() {
  const { dialog } = useWorkbench()
  if (dialog.name === null) return null
  const { name } = dialog
  const Open = DIALOGS[name]
  return <Open onClose={() => dialog.close(name)} />
}

function TitleDialog({ onClose }: { onClose: () => void }) {
  const { article, setArticle } = useWorkbench()
  return <ArticleDialog article={article} onSaved={setArticle} onClose={onClose} />
}
