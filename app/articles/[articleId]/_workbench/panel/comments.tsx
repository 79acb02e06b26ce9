'use client'

import { useEffect, useRef, useState } from 'react'
import { hasMod } from '#app/_ui/keys/mod-key.ts'
import { TimeAgo } from '#app/_ui/time/time-ago.tsx'
import type { CommentList } from '../data/use-comments.ts'

/** What people say about a sentence, and a field to say something. */
export function Comments({ segmentId, comments }: { segmentId: string; comments: CommentList }) {
  const { drafts } = comments
  const [text, setText] = useState(drafts.get(segmentId) ?? '')
  const saying = useRef(false)
  const write = (words: string) => {
    drafts.set(segmentId, words)
    setText(words)
  }
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
  const say = () => {
    if (text.trim() === '' || saying.current) return
    saying.current = true
    const said = comments.add(segmentId, text).then(() => {
      // What was written on meanwhile is another comment.
      if (drafts.get(segmentId) === text) write('')
    })
    attempt(said).finally(() => {
      saying.current = false
    })
  }
  const thread = comments.of(segmentId)
  return (
    <>
      {thread.length === 0 && <p className="py-2 text-soft">Nobody has said anything about this sentence.</p>}
      <ol>
        {thread.map((comment) => (
          <li key={comment.id} className="border-line border-b py-3 first:pt-0">
            <div className="flex items-center justify-between gap-2">
              <h2 className="label">
                {comment.author ?? 'comment'} · <TimeAgo at={comment.at} asOf={asOf} />
                {comment.resolved && ' · settled'}
              </h2>
              <button
                type="button"
                className="button button-quiet"
                onClick={() => attempt(comments.resolve(comment.id, !comment.resolved))}
              >
                {comment.resolved ? 'Open again' : 'Settle'}
              </button>
            </div>
            <p className={`whitespace-pre-wrap break-words ${comment.resolved ? 'text-soft' : ''}`}>
              {comment.text}
            </p>
          </li>
        ))}
      </ol>
      <form
        className="mt-3"
        onSubmit={(event) => {
          event.preventDefault()
          say()
        }}
      >
        <label className="label" htmlFor="comment-text">
          Say something about this sentence
        </label>
        <textarea
          id="comment-text"
          className="field mt-1 min-h-20 w-full"
          value={text}
          maxLength={10_000}
          onChange={(event) => write(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !hasMod(event)) return
            event.preventDefault()
            event.stopPropagation()
            say()
          }}
        />
        {problem && (
          <p role="alert" className="mt-1 text-warning">
            {problem}
          </p>
        )}
        <button type="submit" className="button mt-2" disabled={text.trim() === ''}>
          Comment
        </button>
      </form>
    </>
  )
}
