'use client';

import { useMutation } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { askForProof } from '@/components/prove-identity/ask-for-proof.ts';
import { type DeliveryPartsFragment, PrepareDownloadDocument } from '@/generated/graphql.ts';
import { saveByBrowser } from './save-by-browser.ts';

export type DownloadProblem = 'notProven' | 'refused';

export interface Download {
  start(archiveId: string): Promise<void>;
  /** Once more from the beginning, or on from where it stopped: the browser's own download decides. */
  fetchAgain(delivery: DeliveryPartsFragment): Promise<void>;
  isStarting: boolean;
  problem: DownloadProblem | null;
  error: unknown;
}

/** Proof, preparation, redemption by POST, then the browser's own download by GET, which it can resume. */
export function useDownload(): Download {
  const [prepare, { error }] = useMutation(PrepareDownloadDocument, {
    refetchQueries: 'active',
  });
  const [isStarting, setStarting] = useState(false);
  const [problem, setProblem] = useState<DownloadProblem | null>(null);

  const attempt = useCallback(async (deed: () => Promise<DownloadProblem | null>) => {
    setStarting(true);
    setProblem(null);
    const problemFound = await deed().catch((): DownloadProblem => 'refused');
    setProblem(problemFound);
    setStarting(false);
  }, []);

  const start = useCallback(
    (archiveId: string) =>
      attempt(async () => {
        const ask = async () => (await prepare({ variables: { archiveId } })).data?.prepareDownload;
        let result = await ask();
        if (result?.__typename === 'StepUpNeeded') {
          if (!(await askForProof())) return 'notProven';
          result = await ask();
        }
        return result?.__typename === 'DownloadPrepared' ? redeem(result.delivery) : 'refused';
      }),
    [attempt, prepare],
  );
  const fetchAgain = useCallback(
    (delivery: DeliveryPartsFragment) => attempt(() => redeem(delivery)),
    [attempt],
  );
  return { start, fetchAgain, isStarting, problem, error: problem === 'refused' ? error : undefined };
}

/** A delivery is redeemed once, by POST; after that the same path may be read, by this session, for a short time. */
async function redeem({ downloadPath, state }: DeliveryPartsFragment): Promise<DownloadProblem | null> {
  if (!downloadPath) return 'refused';
  if (state === 'READY') {
    const answer = await fetch(downloadPath, {
      method: 'POST',
      headers: { 'x-rightful': '1' },
      credentials: 'same-origin',
    });
    if (!answer.ok) return 'refused';
  }
  saveByBrowser(downloadPath);
  return null;
}
