'use client'

import { Commands } from '#app/_ui/keys/commands.tsx'
import { PageTitle } from '#app/_ui/page/page-title.tsx'
import { chordPrompt } from './commands/chord-prompt.ts'
import { findSentences } from './commands/find-sentences.ts'
import { WORKBENCH_COMMANDS } from './commands/index.ts'
import { KeyHints } from './commands/key-hints.tsx'
import { TermsContext } from './data/use-terms.ts'
import { WorkbenchDialogs } from './dialogs/workbench-dialogs.tsx'
import { SidePanel } from './panel/side-panel.tsx'
import { useWide } from './panel/use-wide.ts'
import { SessionContext } from './session/use-session.ts'
import { TranslationNews } from './translate/translation-news.tsx'
import { ArticleStrip } from './views/article-strip.tsx'
import { ChangesView } from './views/changes-view.tsx'
import { EditingView } from './views/editing-view.tsx'
import { ReadView } from './views/read-view.tsx'
import { WorkbenchBar } from './views/workbench-bar.tsx'
import { useWorkbenchState, WorkbenchContext, type WorkbenchProps } from './workbench-state.ts'

const VIEW_COMPONENTS = { edit: EditingView, changes: ChangesView, read: ReadView }

/** The page on which an article is corrected: three ways to look at it, one state behind them. */
export function Workbench(props: WorkbenchProps) {
  const state = useWorkbenchState(props)
  const { article, session, terms, active, place, notice } = state
  const isWide = useWide()
  const View = VIEW_COMPONENTS[place.view]
  return (
    <SessionContext value={session}>
      <TermsContext value={terms.terms}>
        <WorkbenchContext value={state}>
          <Commands
            commands={WORKBENCH_COMMANDS}
            state={state}
            notify={notice.notify}
            onChord={() => notice.notify(chordPrompt(state))}
            find={(typed) => findSentences(state, typed)}
            hint="A command, a sentence number or a word of the article"
          >
            <div className="flex h-dvh flex-col print:block print:h-auto">
              <PageTitle of={article.title} />
              <WorkbenchBar />
              <div className="flex min-h-0 flex-1 print:block">
                <main className="flex min-w-0 flex-1 flex-col print:block">
                  <div className="no-print">
                    <TranslationNews />
                  </div>
                  <div className="min-h-0 flex-1 print:h-auto">
                    <View />
                  </div>
                  <KeyHints />
                </main>
                {isWide && place.view === 'edit' && active.id !== '' && (
                  <aside
                    aria-label="Beside the sentence"
                    className="no-print w-[20.5rem] shrink-0 overflow-y-auto border-line border-l"
                  >
                    <SidePanel />
                  </aside>
                )}
                <ArticleStrip />
              </div>
            </div>
            <WorkbenchDialogs />
          </Commands>
        </WorkbenchContext>
      </TermsContext>
    </SessionContext>
  )
}
