
      import { inspectAudio } from './main.js';
      const answer = await inspectAudio(process.argv[2], { claimedExtension: 'flac' });
      process.stdout.write(answer.codec + ' ' + answer.durationMs);