'use client';

import { useMutation, useQuery } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { notify } from '@/components/ui/toast.tsx';
import {
  DeleteWorkViewDocument,
  type OfficerPartsFragment,
  PickWorkDocument,
  SaveWorkViewDocument,
  type WorkChoiceInput,
  WorkDeskDocument,
  type WorkPartsFragment,
  type WorkViewPartsFragment,
} from '@/generated/graphql.ts';
import { choiceOfView } from './choice-of-view.ts';

export interface OwnViews {
  officers: readonly OfficerPartsFragment[];
  views: readonly WorkViewPartsFragment[];
  asking: 'filter' | 'hand' | null;
  ask(what: 'filter' | 'hand'): void;
  leave(): void;
  /** What is wrong with the name; null once it is kept. A list filled by hand takes in what is chosen. */
  save(name: string, chosen: readonly WorkPartsFragment[]): Promise<string | null>;
  remove(view: WorkViewPartsFragment): void;
  pick(viewId: string, items: readonly WorkPartsFragment[], takeOut: boolean, then: () => void): void;
}

/** The officer's own views, and to whom work can be given. */
export function useOwnViews(choice: WorkChoiceInput, setChoice: (choice: WorkChoiceInput) => void): OwnViews {
  const t = useTranslations('worklist.views');
  const { data } = useQuery(WorkDeskDocument, { fetchPolicy: 'cache-and-network' });
  const refetchQueries = [WorkDeskDocument];
  const [save] = useMutation(SaveWorkViewDocument, { refetchQueries });
  const [remove] = useMutation(DeleteWorkViewDocument, { refetchQueries });
  const [pick] = useMutation(PickWorkDocument);
  const [asking, setAsking] = useState<OwnViews['asking']>(null);
  const put = async (viewId: string, chosen: readonly WorkPartsFragment[], takeOut: boolean) => {
    const items = chosen.map(({ id, version }) => ({ id, version }));
    const result = (await pick({ variables: { viewId, items, takeOut } })).data?.pickWork;
    if (result?.__typename === 'WorkPicked')
      notify({ title: t('holds', { name: result.view.name, count: result.count }) });
    else notify({ title: t('refused') });
  };
  return {
    officers: data?.desk?.officers ?? [],
    views: data?.desk?.workViews ?? [],
    asking,
    ask: setAsking,
    leave: () => setAsking(null),
    async save(name, chosen) {
      const isByHand = asking === 'hand';
      const { data: saved } = await save({ variables: { name, choice: isByHand ? null : choice } });
      const result = saved?.saveWorkView;
      if (result?.__typename !== 'WorkViewSaved') return t('refused');
      if (isByHand && chosen.length > 0) await put(result.view.id, chosen, false);
      if (!isByHand) setChoice(choiceOfView(result.view));
      return null;
    },
    remove(view) {
      setChoice({});
      void remove({ variables: { viewId: view.id } }).catch(() => notify({ title: t('refused') }));
    },
    pick(viewId, items, takeOut, then) {
      void put(viewId, items, takeOut).then(
        () => takeOut && then(),
        () => notify({ title: t('refused') }),
      );
    },
  };
}
