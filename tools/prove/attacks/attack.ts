import type { RequestRow } from '@rightful/data';
import type { Scene } from './scene.ts';

/** Where an attack stands in the story: both have asked; the archives are ready; or instead of all that. */
type Moment = 'before-building' | 'when-ready';

/** One way in which somebody or something could pair A with what is B's. */
export interface Attack {
  readonly name: string;
  readonly moment: Moment;
  /** Pairs them wrongly. Throws when the portal refuses; that is as good as any defence. */
  readonly act: (
    scene: Scene,
    requests: { readonly ofA: RequestRow; readonly ofB: RequestRow },
  ) => Promise<void>;
  /** What A tries besides downloading her own archive; what it gives her. */
  readonly alsoReceives?: (
    scene: Scene,
    requests: { readonly ofA: RequestRow; readonly ofB: RequestRow },
  ) => Promise<Buffer>;
  /**
   * True where the lie is told before the portal's own data begins (a recording sealed as A's that B's device made): only
   * evidence can tell, so only the gate. With the gate switched off it is not tried.
   */
  readonly onlyEvidenceTells?: true;
}
