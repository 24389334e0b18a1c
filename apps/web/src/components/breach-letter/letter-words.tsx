/** A letter's text: paragraphs, and where a line stands alone above others, what they are about. */
export function LetterWords({ body }: { body: string }) {
  return body.split('\n\n').map((paragraph) => <Paragraph key={paragraph} text={paragraph} />);
}

function Paragraph({ text }: { text: string }) {
  const [first = '', ...rest] = text.split('\n');
  if (rest.length === 0) return <p>{first}</p>;
  return (
    <section className="flex flex-col gap-1">
      <h2 className="font-serif text-xl font-semibold">{first}</h2>
      <p className="whitespace-pre-line">{rest.join('\n')}</p>
    </section>
  );
}
