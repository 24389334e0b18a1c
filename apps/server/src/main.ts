import { ConfigError } from '@rightful/config';
import { serve } from './serve.ts';
import { stopOnSignal } from './stop-on-signal.ts';

serve().then(stopOnSignal, (error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
});
