import { MissingVersion } from '#app/_ui/missing-version.tsx'

export default function VersionNotFound() {
  return <MissingVersion />
}
