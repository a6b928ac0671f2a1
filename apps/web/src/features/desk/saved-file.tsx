import { Trans } from '@lingui/react/macro'
import type { ReviewFile } from '@recourse/domain/route'
import { Button } from '../../design/button.tsx'
import { saveFile } from '../routes/sheet/save-sheet.ts'
import { recordedBy } from './review-file.ts'

/** The file that was made: saved on this device and sent nowhere, with the exact command that records it. */
export function SavedFile({ file }: { readonly file: ReviewFile | null }) {
  return (
    <div role="status" className="flow-tight">
      {file ? <Made file={file} /> : null}
    </div>
  )
}

function Made({ file }: { readonly file: ReviewFile }) {
  const { name, command } = recordedBy(file)
  return (
    <>
      <p>
        <Trans>
          The file is ready. Nothing was sent: save it on this device, then give it to those who keep the content, or record it there yourself with:
        </Trans>
      </p>
      <p className="desk-command">
        <code>{command}</code>
      </p>
      <Button onClick={() => saveFile(name, 'application/json', `${JSON.stringify(file, null, 2)}\n`)}>
        <Trans>Save the file</Trans>
      </Button>
    </>
  )
}
