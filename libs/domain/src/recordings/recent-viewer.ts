import type { PersonViewer } from '../people/identity/viewer-of.ts';
import { sessionViewer } from '../people/session-viewer.ts';
import { secretTokenHash } from '../people/tokens/secret-token.ts';
import type { Portal } from '../portal/portal.ts';
import type { Recent } from '../portal/recent-answers.ts';

/** As `sessionViewer`, for one who listens or reads: what the database said may be as old as `RecentAnswers` lets it be. */
export async function recentViewer(portal: Portal, token: string): Promise<Recent<PersonViewer> | null> {
  const hash = secretTokenHash(token);
  if (!hash) return null;
  return portal.recent.to(`session/${hash.toString('base64url')}`, async () => {
    const found = await sessionViewer(portal, token);
    return found.kind === 'Viewer' ? found.viewer : null;
  });
}
