import { registerEnumType } from 'type-graphql';

export const QuarantineReason = {
  NO_OWNER: 'NO_OWNER',
  TWO_OWNERS: 'TWO_OWNERS',
  UNKNOWN_DEVICE: 'UNKNOWN_DEVICE',
  NO_ZONE: 'NO_ZONE',
  EMPTY: 'EMPTY',
  TRUNCATED: 'TRUNCATED',
  NOT_AUDIO: 'NOT_AUDIO',
  WRONG_EXTENSION: 'WRONG_EXTENSION',
  UNSUPPORTED: 'UNSUPPORTED',
  TOO_LONG: 'TOO_LONG',
  DECODE_FAILED: 'DECODE_FAILED',
  DECODER_MISSING: 'DECODER_MISSING',
  FILE_MISSING: 'FILE_MISSING',
  OUTSIDE_FOLDER: 'OUTSIDE_FOLDER',
  BAD_ROW: 'BAD_ROW',
} as const;
export type QuarantineReason = (typeof QuarantineReason)[keyof typeof QuarantineReason];

registerEnumType(QuarantineReason, {
  name: 'QuarantineReason',
  description: 'Why a file was not taken in.',
  valuesConfig: {
    NO_OWNER: { description: 'Nobody owned the device at that instant.' },
    TWO_OWNERS: {
      description: 'Two people owned the device at that instant: the ledger contradicts itself.',
    },
    UNKNOWN_DEVICE: { description: 'No device with this serial number is known.' },
    NO_ZONE: { description: 'The recording time carries no time zone.' },
    EMPTY: { description: 'The file holds no byte.' },
    TRUNCATED: { description: 'The file ends before its own header says it should.' },
    NOT_AUDIO: { description: 'The content is not audio.' },
    WRONG_EXTENSION: { description: 'The content is audio of another kind than the file name claims.' },
    UNSUPPORTED: { description: 'A kind of audio that this portal does not take.' },
    TOO_LONG: { description: 'Longer than this portal takes.' },
    DECODE_FAILED: { description: 'The sound could not be decoded.' },
    DECODER_MISSING: { description: 'This machine lacks the program that decodes such files.' },
    FILE_MISSING: { description: 'The file that the row names is not there.' },
    OUTSIDE_FOLDER: { description: 'The row names a file outside the folder it was given.' },
    BAD_ROW: { description: 'The row itself cannot be read.' },
  },
});
