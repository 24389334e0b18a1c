import { sayWhy } from './say-why.ts';
import { serve } from './serve.ts';
import { stopOnSignal } from './stop-on-signal.ts';

serve().then(stopOnSignal, (error: unknown) => {
  console.error(sayWhy(error));
  process.exit(1);
});
