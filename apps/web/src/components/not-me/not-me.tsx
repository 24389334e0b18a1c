'use client';

import { useCallback, useEffect, useState } from 'react';
import { type NotMeSubject, setNotMeAsker } from './ask-not-me.ts';
import { NotMeDialog } from './not-me-dialog.tsx';

/**
 * The one dialog for "this is not me". It stands in the shell, not in the row that opens it: a row whose recording is
 * frozen changes or goes, and the answer must stay.
 */
export function NotMe() {
  const [subject, setSubject] = useState<NotMeSubject>({});
  const [isOpen, setOpen] = useState(false);
  const ask = useCallback((next: NotMeSubject) => {
    setSubject(next);
    setOpen(true);
  }, []);
  useEffect(() => setNotMeAsker(ask), [ask]);
  return <NotMeDialog {...subject} isOpen={isOpen} onOpenChange={setOpen} />;
}
