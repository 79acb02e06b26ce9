import { exportFormats, usualExportFormat } from '#lib/exchange'
import { engineDescriptions } from '#lib/translate'

/** What screens know of translators and export formats: plain data that travels with the page. */
export function screenCatalogues() {
  return {
    engines: engineDescriptions(),
    exportFormats: exportFormats.map(({ id, label, extensions, description, takesRevision }) => {
      return { id, label, extension: extensions[0], description, takesRevision }
    }),
    usualExportFormat,
  }
}
