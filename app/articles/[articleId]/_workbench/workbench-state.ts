import { useRouter } from 'next/navigation'
import { createContext, type RefObject, use, useEffect, useMemo, useState } from 'react'
import type { RowsHandle } from '#app/_ui/virtual-rows.tsx'
import type { Article, Segment } from '#lib/article'
import type { Session } from '#lib/editor'
import { focusedField } from './carets.ts'
import type { Catalogues } from './data/catalogues.ts'
import { type EngineLabels, engineLabels } from './data/engine-label.ts'
import { sessionRequests } from './data/session-requests.ts'
import { type CommentList, useComments } from './data/use-comments.ts'
import { type EngineSuggestions, useEngineSuggestions } from './data/use-engine-suggestions.ts'
import { type Engines, useEngines } from './data/use-engines.ts'
import { type Suggestion, useSuggestions } from './data/use-suggestions.ts'
import { type TermList, useTerms } from './data/use-terms.ts'
import { type OpenDialog, useDialog } from './dialogs/use-dialog.ts'
import { type Notice, useNotice } from './dialogs/use-notice.ts'
import { type Panel, usePanel } from './panel/use-panel.ts'
import { type TargetFieldControl, useTargetField } from './rows/use-target-field.ts'
import type { SplitAndJoin } from './session/split-and-join.ts'
import { useActivity } from './session/use-activity.ts'
import { useRefresh } from './session/use-refresh.ts'
import { useSegmentIds, useSession } from './session/use-session.ts'
import { useSplitAndJoin } from './session/use-split-and-join.ts'
import { type Translation, useTranslation } from './translate/use-translation.ts'
import { type Place, usePlace } from './views/place-in-url.ts'
import { type ActiveSentence, useActiveSentence } from './views/use-active-sentence.ts'
import { type Navigation, useNavigation } from './views/use-navigation.ts'

/**
 * What the folders of the workbench share. Each part is made by a hook in its own folder and changed only by the
 * functions it has; commands are run on the whole of it.
 */
export interface WorkbenchState {
  article: Article
  /** The article as the server keeps it now. */
  setArticle(article: Article): void
  /** The texts, as they are being edited. */
  session: Session
  /** All sentences, in the order of the article. */
  segmentIds: readonly string[]
  active: ActiveSentence
  /** Which view, and its address. */
  place: Place
  /** The Changes view shows only what was changed. */
  onlyChanged: boolean
  setOnlyChanged(only: boolean): void
  navigation: Navigation
  /** The rows of the Edit view. */
  rows: RefObject<RowsHandle | null>
  /** Where the caret goes in the active field, UTF-16; its end when undefined. */
  caret: number | undefined
  /** The field of the active sentence; its English is `target` of `session.view`. */
  targetField: TargetFieldControl
  splitAndJoin: SplitAndJoin
  /** What the server can do, as it described it with the page. */
  catalogues: Catalogues
  engineLabels: EngineLabels
  engines: Engines
  engineSuggestions: EngineSuggestions
  /** In the order of their keys. */
  suggestions: readonly Suggestion[]
  terms: TermList
  comments: CommentList
  translation: Translation
  panel: Panel
  dialog: OpenDialog
  notice: Notice
  /** Leads to another page of the product. */
  open(path: string): void
}

export interface WorkbenchProps {
  article: Article
  segments: Segment[]
  /** Names the state of the article these segments show. */
  tag: string
  catalogues: Catalogues
}

/** Puts the parts together, in the order in which one needs the other. */
export function useWorkbenchState(props: WorkbenchProps): WorkbenchState {
  const { article: asRead, segments, tag, catalogues } = props
  const router = useRouter()
  const [article, setArticle] = useState(asRead)
  const [requests] = useState(() => sessionRequests(article.id, tag))
  const notice = useNotice()
  const dialog = useDialog()
  const panel = usePanel()

  const { session, recovery } = useSession(article.id, segments, requests)
  const segmentIds = useSegmentIds(session)
  const place = usePlace(article.id, segments[0]?.id)
  const active = useActiveSentence(session, segmentIds, place.active)
  const [onlyChanged, setOnlyChanged] = useState(false)
  const targetField = useTargetField(session)
  const { navigation, rows, caret } = useNavigation(
    { ...place, session, index: active.index, onlyChanged },
    targetField.field,
  )
  const splitAndJoin = useSplitAndJoin({
    ...{ session, requests, notify: notice.notify },
    ...{ undoOf: targetField.undoOf, go: navigation.go, focused: focusedField },
  })
  useActivity(session, active.id)
  const refresh = useRefresh(session, requests, splitAndJoin, recovery !== null)
  useRecoveryNotice(recovery?.recovered ?? 0, notice)

  const labels = useMemo(() => engineLabels(catalogues.engines), [catalogues])
  const engines = useEngines(catalogues.engines)
  const translation = useTranslation(article.id, session, notice.notify, refresh)
  const asking = { segment: active.segment, language: article.targetLanguage, articleId: article.id }
  const engineSuggestions = useEngineSuggestions(asking, engines)
  const suggestions = useSuggestions(asking, engineSuggestions.given, labels)
  const terms = useTerms()
  const comments = useComments(article.id, segmentIds)

  return {
    ...{ article, setArticle, notice, dialog, panel, open: router.push },
    ...{ session, segmentIds, active, place, onlyChanged, setOnlyChanged },
    ...{ navigation, rows, caret, targetField, splitAndJoin },
    ...{
      catalogues,
      engineLabels: labels,
      engines,
      translation,
      engineSuggestions,
      suggestions,
      terms,
      comments,
    },
  }
}

function useRecoveryNotice(recovered: number, { notify }: Notice) {
  useEffect(() => {
    const sentences = recovered === 1 ? 'One sentence was' : `${recovered} sentences were`
    if (recovered > 0) notify(`${sentences} brought back from this computer.`)
  }, [recovered, notify])
}

export const WorkbenchContext = createContext<WorkbenchState | null>(null)

/**
 * The state of the workbench, for what stands in it once: bars, dialogs, panel, the active row. It is another object
 * with every change; what is rendered for each sentence uses SessionContext and TermsContext instead.
 */
export function useWorkbench(): WorkbenchState {
  const state = use(WorkbenchContext)
  if (!state) throw new Error('There is no workbench here: WorkbenchContext is missing above')
  return state
}
