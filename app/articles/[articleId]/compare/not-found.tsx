import { MissingVersion } from '#app/_ui/version/missing-version.tsx'

export default function VersionNotFound() {
  return <MissingVersion />
}
