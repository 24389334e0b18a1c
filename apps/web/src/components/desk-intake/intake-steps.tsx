'use client';

import { useMutation } from '@apollo/client/react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button.tsx';
import { Actions } from '@/components/ui/dialog.tsx';
import {
  AskForIdentityDocument,
  ConfirmIdentityDocument,
  type IdentityMeans,
  type IntakeRefusalGround,
  MatchIntakeDocument,
  ProposeIntakeRefusalDocument,
  TakeIntakeDocument,
} from '@/generated/graphql.ts';
import type { OpenedIntake } from './intake-of.ts';
import { StepDialog } from './step-dialog.tsx';

const MEANS = [
  'DOCUMENT',
  'KNOWN_ADDRESS',
  'ANSWERS',
  'IN_PERSON',
] as const satisfies readonly IdentityMeans[];
const GROUNDS = [
  'IDENTITY_NOT_SHOWN',
  'CANNOT_IDENTIFY',
  'RIGHTS_OF_OTHERS',
  'EXCESSIVE',
  'NOTHING_HELD',
  'WITHDRAWN',
] as const satisfies readonly IntakeRefusalGround[];
const OVER = ['MATCHED', 'REFUSED', 'CLOSED'];

/** What the officer of the case can do next; whoever is not has one step: to take it. */
export function IntakeSteps({ intake, onDone }: { intake: OpenedIntake; onDone(): void }) {
  const t = useTranslations('deskIntake');
  const refetchQueries = ['Intakes'];
  const [take, taking] = useMutation(TakeIntakeDocument, { refetchQueries });
  const [ask] = useMutation(AskForIdentityDocument);
  const [confirm] = useMutation(ConfirmIdentityDocument);
  const [match] = useMutation(MatchIntakeDocument, { refetchQueries });
  const [refuse] = useMutation(ProposeIntakeRefusalDocument);
  const { id: intakeId, version, state, isMine, proposal } = intake;
  if (OVER.includes(state)) return null;
  const step = (reason: string) => ({ intakeId, version, reason });
  const withReason = (name: 'take', isOthers: boolean) =>
    isOthers ? (
      <StepDialog
        name={name}
        look="primary"
        onDone={onDone}
        attempt={async (reason) => (await take({ variables: { step: step(reason) } })).data?.takeIntake}
      />
    ) : (
      <Button
        look="primary"
        isPending={taking.loading}
        onPress={() =>
          void take({ variables: { step: step('') } })
            .then(onDone)
            .catch(onDone)
        }
      >
        {t('step.take.open')}
      </Button>
    );
  if (!isMine) return <Actions>{withReason('take', intake.assigneeName !== null)}</Actions>;
  const isBefore = state !== 'IDENTITY_PROVEN';
  return (
    <Actions>
      {isBefore && (
        <StepDialog
          name="confirmIdentity"
          look="primary"
          onDone={onDone}
          choice={{
            label: t('field.means'),
            missing: t('field.meansMissing'),
            options: MEANS.map((value) => ({ value, label: t(`means.${value}`) })),
          }}
          attempt={async (reason, means) =>
            (await confirm({ variables: { step: step(reason), means: means as IdentityMeans } })).data
              ?.confirmIdentity
          }
        />
      )}
      {isBefore && state !== 'IDENTITY_NEEDED' && (
        <StepDialog
          name="askForIdentity"
          onDone={onDone}
          words={{ label: t('field.needed'), hint: t('field.neededHint'), missing: t('field.neededMissing') }}
          attempt={async (reason, needed) =>
            (await ask({ variables: { step: step(reason), needed } })).data?.askForIdentity
          }
        />
      )}
      {proposal?.outcome === 'one' && (
        <StepDialog
          name="match"
          look="primary"
          onDone={onDone}
          attempt={async (reason) => (await match({ variables: { step: step(reason) } })).data?.matchIntake}
        />
      )}
      {!intake.refusal && (
        <StepDialog
          name="refuse"
          onDone={onDone}
          choice={{
            label: t('field.refusalGround'),
            missing: t('field.refusalGroundMissing'),
            options: GROUNDS.map((value) => ({ value, label: t(`ground.${value}`) })),
          }}
          attempt={async (reason, ground) =>
            (await refuse({ variables: { step: step(reason), ground: ground as IntakeRefusalGround } })).data
              ?.proposeIntakeRefusal
          }
        />
      )}
    </Actions>
  );
}
