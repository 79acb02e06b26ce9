import { MissingVersion } from '../../../_ui/missing-version.tsx'

export default function VersionNotFound() {
  return <MissingVersion />
}
