import { MissingVersion } from '#app/_ui/missing-version.tsx'

export default function RevisionNotFound() {
  return <MissingVersion />
}
