type Answers = Readonly<Record<string, (input: never) => unknown>>;

interface Question {
  readonly id: number;
  readonly name: string;
  readonly input: never;
}

/** The other end of `HelperProcess`: each question is answered by the function of its name; `stop` is one of them. */
export function answerQuestions(answers: Answers): void {
  const answer = async ({ id, name, input }: Question): Promise<void> => {
    try {
      process.send?.({ id, value: (await answers[name]?.(input)) ?? null });
    } catch (error) {
      process.send?.({ id, fault: error instanceof Error ? String(error.stack) : String(error) });
    }
  };
  process.on('message', (question: Question) => void answer(question));
}
