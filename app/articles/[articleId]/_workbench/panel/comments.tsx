'use client'

import { useEffect, useRef, useState } from 'react'
import { CommandKey } from '#app/_ui/keys/command-button.tsx'
import { useNameField } from '#app/_ui/name/use-name-field.tsx'
import { TimeAgo } from '#app/_ui/time/time-ago.tsx'
import type { Comment } from '#lib/article'
import { useWorkbench } from '../workbench-state.ts'

/** What people say about a sentence, and a field to say something. */
export function Comments() {
  const { comments, active } = useWorkbench()
  const [problem, setProblem] = useState('')
  const [asOf] = useState(() => new Date().toISOString())
  const { refresh } = comments
  useEffect(() => {
    refresh()
  }, [refresh])
  const attempt = (work: Promise<void>) =>
    work.then(
      () => setProblem(''),
      (fault: Error) => setProblem(fault.message),
    )
  const thread = comments.of(active.id)
  return (
    <>
      {thread.length === 0 && <p className="py-2 text-soft">Nobody has said anything about this sentence.</p>}
      <ol>
        {thread.map((comment) => (
          <CommentItem
            key={comment.id}
            comment={comment}
            asOf={asOf}
            onResolve={(resolved) => attempt(comments.resolve(comment.id, resolved))}
          />
        ))}
      </ol>
      <NewComment problem={problem} attempt={attempt} />
    </>
  )
}

interface CommentItemProps {
  comment: Comment
  asOf: string
  onResolve: (resolved: boolean) => void
}

function CommentItem({ comment, asOf, onResolve }: CommentItemProps) {
  const { author, at, text, resolved } = comment
  return (
    <li className="border-line border-b py-3 first:pt-0">
      <div className="flex items-center justify-between gap-2">
        <h2 className="label">
          {author ?? 'comment'} · <TimeAgo at={at} asOf={asOf} />
          {resolved && ' · settled'}
        </h2>
        <button type="button" className="button button-quiet" onClick={() => onResolve(!resolved)}>
          {resolved ? 'Open again' : 'Settle'}
        </button>
      </div>
      <p className={`whitespace-pre-wrap break-words ${resolved ? 'text-soft' : ''}`}>{text}</p>
    </li>
  )
}

interface NewCommentProps {
  problem: string
  attempt: (work: Promise<void>) => Promise<void>
}

/** `beside.send` sends it from within the field. */
function NewComment({ problem, attempt }: NewCommentProps) {
  const { comments, active } = useWorkbench()
  const segmentId = active.id
  const [text, setText] = useState(comments.draftOf(segmentId))
  const sending = useRef(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const ownName = useNameField()
  const write = (words: string) => {
    comments.keepDraft(segmentId, words)
    setText(words)
  }
  const send = () => {
    if (text.trim() === '' || sending.current) return
    sending.current = true
    const sent = ownName.save().then(async () => {
      await comments.add(segmentId, text)
      // What was written on meanwhile is another comment.
      if (comments.draftOf(segmentId) === text) write('')
      // The field for the name is gone, with the focus if it was there.
      if (document.activeElement === document.body) field.current?.focus()
    })
    attempt(sent).finally(() => {
      sending.current = false
    })
  }
  return (
    <form
      className="mt-3"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <label className="label" htmlFor="comment-text">
        Say something about this sentence
      </label>
      <textarea
        ref={field}
        id="comment-text"
        className="field mt-1 min-h-20 w-full"
        value={text}
        maxLength={10_000}
        onChange={(event) => write(event.target.value)}
      />
      {ownName.field}
      {problem && (
        <p role="alert" className="mt-1 text-warning">
          {problem}
        </p>
      )}
      <button type="submit" className="button mt-2" disabled={text.trim() === ''}>
        Comment <CommandKey id="beside.send" />
      </button>
    </form>
  )
}
