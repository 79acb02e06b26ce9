'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useKeys } from '#app/_ui/keys/use-keys.ts'
import { PageTitle } from '#app/_ui/page/page-title.tsx'
import { SwitchBar } from '#app/_ui/page/switch-bar.tsx'
import { TopBar } from '#app/_ui/page/top-bar.tsx'
import { languageName } from '#app/_ui/version/version-label.ts'
import type { RowsHandle } from '#app/_ui/virtual-rows.tsx'
import type { Article, Segment } from '#lib/article'
import { type Session, UndoStack } from '#lib/editor'
import { KeyHints } from './commands/key-hints.tsx'
import { useChord } from './commands/use-chord.ts'
import { articleRequests } from './data/requests.ts'
import { useComments } from './data/use-comments.ts'
import { useAnswers } from './data/use-engine-suggestions.ts'
import { useEngines } from './data/use-engines.ts'
import { useSuggestions } from './data/use-suggestions.ts'
import { TermsContext, useTerms } from './data/use-terms.ts'
import { useNotice } from './dialogs/use-notice.ts'
import { type OpenDialog, WorkbenchDialogs } from './dialogs/workbench-dialogs.tsx'
import { SidePanel } from './panel/side-panel.tsx'
import { caretInField, caretInSource } from './rows/carets.ts'
import { estimateHeight } from './rows/row-frame.tsx'
import type { FieldHandle } from './rows/target-field.tsx'
import { RecoveredDrafts } from './session/recovered-drafts.tsx'
import { SaveStateLabel } from './session/save-state-label.tsx'
import { SplitAndJoin } from './session/split-and-join.ts'
import { useActivity } from './session/use-activity.ts'
import { useRefresh } from './session/use-refresh.ts'
import { SessionContext, useOrder, useSession, useSummary } from './session/use-session.ts'
import { TranslationBar, TranslationNews } from './translate/translation-bar.tsx'
import { useTranslation } from './translate/use-translation.ts'
import { ArticleStrip } from './views/article-strip.tsx'
import { ChangesView, isChanged } from './views/changes-view.tsx'
import { EditingView } from './views/editing-view.tsx'
import { usePlace, type View } from './views/place-in-url.ts'
import { ReadView } from './views/read-view.tsx'
import { SampleNote } from './views/sample-note.tsx'
import { useWide } from './views/use-wide.ts'

const VIEWS: { value: View; label: string }[] = [
  { value: 'edit', label: 'Edit' },
  { value: 'changes', label: 'Changes' },
  { value: 'read', label: 'Read' },
]

interface WorkbenchProps {
  article: Article
  segments: Segment[]
  /** Names the state of the article these segments show. */
  tag: string
}

/** The room in which an article is corrected: three ways to look at it, one session behind them. */
export function Workbench({ article: opened, segments, tag }: WorkbenchProps) {
  const router = useRouter()
  const [article, setArticle] = useState(opened)
  const [requests] = useState(() => articleRequests(article.id, tag))
  const { session, opened: recovery } = useSession(article.id, segments, requests)
  const order = useOrder(session)
  const summary = useSummary(session)
  const comments = useComments(requests, order)
  const glossary = useTerms(requests)
  const { view, setView, active: wanted, setActive, href } = usePlace(article.id, segments[0]?.id)
  const active = order.includes(wanted) ? wanted : coverOf(session, order, wanted)
  const index = order.indexOf(active)
  const lit = active === '' ? undefined : session.view(active).segment
  const engines = useEngines(requests)
  const { notice, setNotice } = useNotice()
  const translation = useTranslation(session, requests, setNotice)
  const answers = useAnswers(lit, article.targetLanguage, engines.list, requests, engines.refresh)
  const suggestions = useSuggestions(lit, article.targetLanguage, answers.given, requests)
  const [caret, setCaret] = useState<number | undefined>(undefined)
  const [dialog, setDialog] = useState<OpenDialog>('')
  const recovered = recovery?.recovered ?? 0
  useEffect(() => {
    if (recovered > 0)
      setNotice(
        `${recovered === 1 ? 'One sentence was' : `${recovered} sentences were`} brought back from this computer.`,
      )
  }, [recovered, setNotice])
  const [onlyChanged, setOnlyChanged] = useState(false)
  const rows = useRef<RowsHandle>(null)
  const place = useRef(index)
  useEffect(() => {
    place.current = index
  }, [index])
  const field = useRef<FieldHandle>(null)
  const stacks = useRef(new Map<string, UndoStack>())
  const wide = useWide()
  const language = article.targetLanguage
  useActivity(session, active)

  const undoOf = useCallback(
    (segmentId: string) => {
      const known = stacks.current.get(segmentId)
      if (known) return known
      const text = session.view(segmentId).target ?? ''
      const made = new UndoStack({ text, start: text.length, end: text.length })
      stacks.current.set(segmentId, made)
      return made
    },
    [session],
  )

  const go = useCallback(
    (segmentId: string, at?: number) => {
      setActive(segmentId)
      setCaret(at)
      if (view !== 'edit') setView('edit', segmentId)
      const next = session.order.indexOf(segmentId)
      const near = Math.abs(next - place.current) < 8
      requestAnimationFrame(() => {
        rows.current?.scrollTo(next, near ? 'auto' : 'center')
        field.current?.focus(at)
      })
    },
    [session, view, setView, setActive],
  )
  const goTo = (place: number) => {
    const id = order[place]
    if (id !== undefined) go(id)
  }
  /** The next one up (-1) or down (1) of those in sight; in another view one stays in that view. */
  const step = (by: -1 | 1) => {
    if (view === 'edit') return goTo(Math.min(Math.max(index + by, 0), order.length - 1))
    const filtered = view === 'changes' && onlyChanged
    for (let place = index + by; order[place] !== undefined; place += by) {
      const id = order[place] as string
      if (!filtered || isChanged(session.view(id))) return setActive(id)
    }
  }

  // A link to a sentence far down has to be brought into sight once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: on opening and on changing the view, not on moving
  useEffect(() => {
    if (index > 0) rows.current?.scrollTo(index, 'center')
  }, [view])

  const nextUnconfirmed = (from: number): string | undefined => {
    const around = [...order.slice(from + 1), ...order.slice(0, from + 1)]
    return around.find((id) => !['confirmed', 'reviewed'].includes(session.view(id).status))
  }
  const goUnconfirmed = () => {
    const next = nextUnconfirmed(index)
    if (next === undefined) setNotice('Every sentence is confirmed.')
    else if (view === 'edit') go(next)
    else setActive(next)
  }
  const confirm = () => {
    if (!session.view(active).target) return setNotice('Write the English first, then confirm it.')
    session.setStatus(active, 'confirmed')
    setNotice('')
    goUnconfirmed()
  }
  const latestGo = useRef(go)
  useEffect(() => {
    latestGo.current = go
  }, [go])
  const [splitAndJoin] = useState(
    () =>
      new SplitAndJoin({
        session,
        requests,
        undoOf,
        notify: setNotice,
        go: (id, at) => latestGo.current(id, at),
      }),
  )
  useRefresh(session, requests, splitAndJoin, recovery !== null)
  const split = () => splitAndJoin.split(active, { source: caretInSource(), target: caretInField() })
  const take = (text: string) => {
    field.current?.replace(text)
    field.current?.focus()
  }

  const chooseTranslator = () => {
    if (translation.run.kind === 'running')
      return setNotice('A translation is under way. Stop it first, or let it end.')
    engines.refresh()
    setDialog('translate')
  }

  useKeys({
    'mod+Enter': () => isForSentence(view) && confirm(),
    'alt+ArrowUp': () => step(-1),
    'alt+ArrowDown': () => step(1),
    F9: goUnconfirmed,
    'mod+g': () => setDialog('go'),
    'mod+.': () => isForSentence(view) && take(session.view(active).segment.source),
    'mod+m': () =>
      isForSentence(view) &&
      setNotice(
        suggestions.length === 0
          ? `There is no suggestion for this sentence yet.${answers.others.length > 0 ? ' 0 asks the translators.' : ''}`
          : `Now the number of the suggestion, 1 to ${Math.min(suggestions.length, 9)}${answers.others.length > 0 ? ', or 0 to ask other translators' : ''}.`,
      ),
    'mod+k': () => setDialog('memory'),
    'mod+e': () => isForSentence(view) && split(),
    'mod+j': () => isForSentence(view) && splitAndJoin.join(active),
    'mod+s': () => setDialog('revision'),
    F1: () => setDialog('keys'),
    F7: chooseTranslator,
    F2: () =>
      setView(
        VIEWS[(VIEWS.findIndex(({ value }) => value === view) + 1) % VIEWS.length]?.value ?? 'edit',
        active,
      ),
    'shift+F2': () => router.push(`/articles/${article.id}/revisions`),
    F4: () => setDialog('export'),
    Enter: () => go(active),
    '?': () => setDialog('keys'),
  })
  const askOthers = () => {
    const none = 'No other translator is ready for this sentence.'
    setNotice(answers.others.length > 0 || answers.asking.length > 0 ? '' : none)
    answers.ask(answers.others)
  }
  useChord(
    'm',
    () => isForSentence(view),
    (digit) => {
      if (digit === '0') return askOthers()
      const suggestion = suggestions[Number(digit) - 1]
      setNotice(suggestion ? '' : `There is no suggestion ${digit}.`)
      if (suggestion) take(suggestion.text)
    },
  )

  const panel = active !== '' && (
    <SidePanel
      segmentId={active}
      number={index + 1}
      language={language}
      suggestions={suggestions}
      answers={answers}
      onTranslators={chooseTranslator}
      requests={requests}
      onTake={take}
      comments={comments}
      glossary={glossary}
    />
  )
  const done = summary.progress.confirmed + summary.progress.reviewed

  return (
    <SessionContext value={session}>
      <div className="flex h-dvh flex-col print:block print:h-auto">
        <PageTitle of={article.title} />
        <TopBar
          back={{ href: '/', label: 'All articles' }}
          title={article.title}
          titleLanguage="de"
          note={languageName(language)}
          onTitle={() => setDialog('article')}
          middle={
            <div className="flex items-center gap-2">
              <SwitchBar
                label="View"
                choices={VIEWS}
                chosen={view}
                onChoose={(next) => setView(next, active)}
              />
              <Link href={`/articles/${article.id}/revisions`} className="button button-quiet sm:hidden">
                Revisions
              </Link>
            </div>
          }
        >
          <SaveStateLabel active={active} onOpen={go} />
          <p className="hidden text-soft lg:block">
            {done} of {order.length} confirmed
          </p>
          <Link href={`/articles/${article.id}/revisions`} className="button hidden sm:inline-flex">
            Revisions
          </Link>
          <button type="button" className="button button-primary" onClick={() => setDialog('export')}>
            Export
          </button>
        </TopBar>

        <TermsContext value={glossary.terms}>
          <div className="flex min-h-0 flex-1 print:block">
            <main className="flex min-w-0 flex-1 flex-col print:block">
              <div className="no-print">
                <TranslationNews translation={translation} onChoose={chooseTranslator} />
              </div>
              <div className="min-h-0 flex-1 print:h-auto">
                {view === 'edit' && (
                  <EditingView
                    rowsRef={rows}
                    fieldRef={field}
                    order={order}
                    active={active}
                    caret={caret}
                    language={language}
                    undoOf={undoOf}
                    estimate={(id) => estimateHeight(session.view(id))}
                    onActivate={go}
                    onConfirm={confirm}
                    onSplit={split}
                    onJoin={() => splitAndJoin.join(active)}
                    splitAndJoin={splitAndJoin}
                    below={!wide && <div className="mt-4 -mr-2 border-line border-t not-italic">{panel}</div>}
                    before={
                      <>
                        {article.sample && <SampleNote />}
                        <RecoveredDrafts language={language} />
                        <TranslationBar
                          requests={requests}
                          engines={engines.list}
                          translation={translation}
                          onChoose={chooseTranslator}
                          onWrite={() => goTo(order.findIndex((id) => session.view(id).target === null))}
                          onPaste={() => setDialog('paste')}
                        />
                      </>
                    }
                  />
                )}
                {view === 'changes' && (
                  <ChangesView
                    order={order}
                    language={language}
                    onlyChanged={onlyChanged}
                    onOnlyChanged={setOnlyChanged}
                    onOpen={go}
                    estimate={(id) => estimateHeight(session.view(id))}
                    active={active}
                  />
                )}
                {view === 'read' && (
                  <ReadView
                    order={order}
                    language={language}
                    format={article.format}
                    href={(segment) => href({ view: 'edit', segment })}
                    onOpen={go}
                    active={active}
                  />
                )}
              </div>
              <KeyHints notice={notice} onKeys={() => setDialog('keys')} />
            </main>
            {wide && view === 'edit' && (
              <aside
                aria-label="Beside the sentence"
                className="no-print w-[20.5rem] shrink-0 overflow-y-auto border-line border-l"
              >
                {panel}
              </aside>
            )}
            <ArticleStrip order={order} active={index} onGo={goTo} />
          </div>
        </TermsContext>
      </div>

      <WorkbenchDialogs
        open={dialog}
        onOpen={setDialog}
        article={article}
        onArticle={setArticle}
        order={order}
        view={view}
        requests={requests}
        engines={engines.list}
        translation={translation}
        onGo={go}
        onTake={take}
        onSay={setNotice}
      />
    </SessionContext>
  )
}

/** The sentence that holds the beginning of one that was joined away; the first for one nobody heard of. */
function coverOf(session: Session, order: readonly string[], gone: string): string {
  const first = order[0] ?? ''
  try {
    const { from } = session.view(gone).segment
    return order.findLast((id) => session.view(id).segment.from <= from) ?? first
  } catch {
    return first
  }
}

/** Whether a key that changes the sentence is meant for it, and not for a comment or a term beside it. */
function isForSentence(view: View): boolean {
  const place = document.activeElement
  return (
    view === 'edit' && (!place?.matches('input, textarea, select') || place.matches('[data-target-field]'))
  )
}
