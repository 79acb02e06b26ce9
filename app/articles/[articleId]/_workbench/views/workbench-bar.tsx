'use client'

import Link from 'next/link'
import { CommandButton } from '#app/_ui/keys/command-button.tsx'
import { SwitchBar } from '#app/_ui/page/switch-bar.tsx'
import { TopBar } from '#app/_ui/page/top-bar.tsx'
import { languageName } from '#app/_ui/version/version-label.ts'
import { SaveStateLabel } from '../session/save-state-label.tsx'
import { useSummary } from '../session/use-session.ts'
import { useWorkbench } from '../workbench-state.ts'
import type { View } from './place-in-url.ts'

const VIEW_CHOICES: { value: View; label: string }[] = [
  { value: 'edit', label: 'Edit' },
  { value: 'changes', label: 'Changes' },
  { value: 'read', label: 'Read' },
]

/** The bar at the top: which article, which view, whether it is saved, and where one can go from here. */
export function WorkbenchBar() {
  const { article, active, place, navigation, dialog } = useWorkbench()
  const revisions = `/articles/${article.id}/revisions`
  return (
    <TopBar
      back={{ href: '/', label: 'All articles' }}
      title={article.title}
      titleLanguage="de"
      note={languageName(article.targetLanguage)}
      onTitle={() => dialog.show('article')}
      middle={
        <div className="flex items-center gap-2">
          <SwitchBar
            label="View"
            choices={VIEW_CHOICES}
            chosen={place.view}
            onChoose={(next) => place.setView(next, active.id)}
          />
          <Link href={revisions} className="button button-quiet sm:hidden">
            Revisions
          </Link>
        </div>
      }
    >
      <SaveStateLabel active={active.id} onOpen={navigation.go} />
      <ConfirmedCount />
      <Link href={revisions} className="button hidden sm:inline-flex">
        Revisions
      </Link>
      <CommandButton id="article.export" className="button button-primary" showsKeys={false} />
    </TopBar>
  )
}

function ConfirmedCount() {
  const { session, segmentIds } = useWorkbench()
  const { progress } = useSummary(session)
  return (
    <p className="hidden text-soft lg:block">
      {progress.confirmed + progress.reviewed} of {segmentIds.length} confirmed
    </p>
  )
}
