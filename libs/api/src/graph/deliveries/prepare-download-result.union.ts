import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { StepUpNeeded } from '../sign-in/step-up-needed.type.ts';
import { ArchiveNotReady } from './archive-not-ready.type.ts';
import { DownloadPrepared } from './download-prepared.type.ts';

export const PrepareDownloadResult = createUnionType({
  name: 'PrepareDownloadResult',
  description: 'How preparing a download ended.',
  types: () => [DownloadPrepared, StepUpNeeded, ArchiveNotReady] as const,
  resolveType: kindOf,
});
