'use client';

import { useMutation } from '@apollo/client/react';
import type { DeedOutcome } from '@/components/desk/use-deeds.ts';
import { withProof } from '@/components/erasure/with-proof.ts';
import {
  DecideDocument,
  type DecisionVerdict,
  type LedgerChangePartsFragment,
  LookUpDeviceDocument,
  type LookUpDeviceMutation,
  type OwnershipEndInput,
  ProposeOwnershipEndDocument,
} from '@/generated/graphql.ts';

export type DeviceFound = LookUpDeviceMutation['lookUpDevice'];
export type LedgerDevice = Extract<DeviceFound, { __typename: 'LedgerDevice' }>;
export type LedgerLine = LedgerDevice['lines'][number];

/** What an officer does to the ledger of devices, each with a reason and a fresh proof of who they are. Failures are thrown. */
export function useLedgerDeeds() {
  const refetchQueries = 'active';
  const [lookUp] = useMutation(LookUpDeviceDocument);
  const [propose] = useMutation(ProposeOwnershipEndDocument, { refetchQueries });
  const [decide] = useMutation(DecideDocument, { refetchQueries });
  return {
    lookUp: (serial: string, reason: string) =>
      withProof(async () => (await lookUp({ variables: { serial, reason } })).data?.lookUpDevice),
    propose: (input: OwnershipEndInput, reason: string) =>
      withProof(async () => (await propose({ variables: { input, reason } })).data?.proposeOwnershipEnd),
    /** On the change as the officer has it before them. Whoever objects meanwhile is heard first. */
    async decide(
      { id: decisionId, state }: Pick<LedgerChangePartsFragment, 'id' | 'state'>,
      verdict: DecisionVerdict,
      reason: string,
    ): Promise<DeedOutcome> {
      const made = await withProof(
        async () => (await decide({ variables: { decisionId, state, verdict, reason } })).data?.decide,
      );
      return outcomeOf(made?.__typename);
    },
  };
}

export function outcomeOf(name: string | undefined): DeedOutcome {
  return OUTCOMES[name ?? ''] ?? 'refused';
}

const OUTCOMES: Readonly<Record<string, DeedOutcome>> = {
  DecisionProposed: 'done',
  DecisionMade: 'done',
  StepUpNeeded: 'notProven',
  SecondOfficerNeeded: 'secondNeeded',
};
