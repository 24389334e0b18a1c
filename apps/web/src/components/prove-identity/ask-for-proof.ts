type ProofAsker = () => Promise<boolean>;

let asker: ProofAsker | null = null;

/** The dialog of the page that is open, which alone can ask. Returns what takes it away again. */
export function setProofAsker(next: ProofAsker): () => void {
  asker = next;
  return () => {
    if (asker === next) asker = null;
  };
}

/** Asks the person to prove once more who they are. True once they have; false when they would rather not. */
export function askForProof(): Promise<boolean> {
  return asker ? asker() : Promise.resolve(false);
}
