import { type LetterBook, letterTemplates } from '../letter-book.ts';

export const english: LetterBook = {
  locale: 'en',
  greeting: 'Hello {name},',
  closing: ['{controller}. Questions: {contact}', 'Reference: {reference}'],
  templates: letterTemplates({
    received: {
      version: 1,
      subject: 'We have {request}',
      paragraphs: [
        'We received {request} on {receivedOn}.',
        'You have our answer by {dueOn} at the latest.',
        'Why this date:\n{why}',
        'It costs you nothing. If we need something from you, we ask here. You can write to us here at any time.',
      ],
    },
    'identity-needed': {
      version: 1,
      subject: 'We need something from you before we can go on',
      paragraphs: [
        'We received {request} on {receivedOn}. We may only give data to the person whose data it is, and we have a reasonable doubt that we could not settle ourselves.',
        'Please send us this, and nothing more:\n{needed}',
        'Answer here in the portal. We use what you send to check who you are, and for nothing else.',
        'While we wait for it, the time for our answer stands still. It goes on when your answer is here.',
      ],
    },
    extended: {
      version: 1,
      subject: 'We need more time for our answer',
      paragraphs: [
        'We received {request} on {receivedOn}. We cannot answer it in full within the time that the law gives at first.',
        'The reason:\n{reason}',
        'The law allows us more time for this, once. You have our answer by {dueOn} at the latest.',
        'If you do not agree, you can complain to the supervisory authority: {authority}. You can also go to court.',
      ],
    },
    refused: {
      version: 2,
      subject: 'We do not do what you asked for, and why',
      paragraphs: [
        'We received {request} on {receivedOn}. We do not carry it out.',
        'The ground that the law names for this:\n{ground}',
        'Our reasons:\n{reasons}',
        'If you think that we are wrong, write to us here and say why. A person reads it.',
        'You can complain to a supervisory authority at any time, at no cost: {authority}. You can also choose the authority where you live or work, or where you think the law was broken.',
        'Besides or instead you can go to court against us: where we are established, or where you live.',
      ],
    },
    ready: {
      version: 1,
      subject: 'Your copy is ready',
      paragraphs: [
        'We received {request} on {receivedOn}. Your copy is ready.',
        'You can listen to it and download it in the portal until {readyUntil}. The archive also tells you for what the data is used, who receives it, how long it is kept, and where it comes from.',
        'Listen before you keep it. If something is not you, say so there: one click stops everything.',
        'You can also ask us to correct, to erase or to restrict the data, or object to its use. If you think that something is missing, write to us here. You can complain to the supervisory authority, {authority}, and you can go to court.',
      ],
    },
    erased: {
      version: 1,
      subject: 'What we erased',
      paragraphs: [
        'We received {request} on {receivedOn}. We carried it out on {erasedOn}: the key without which nothing of it opens is destroyed, and the files and all copies that we know of are gone. This cannot be taken back.',
        'What we have to keep, and why:\n{kept}',
        'If you do not agree with what was kept, write to us. You can complain to the supervisory authority, {authority}, and you can go to court.',
      ],
    },
    answered: {
      version: 1,
      subject: 'Our answer to {request}',
      paragraphs: [
        'We received {request} on {receivedOn}. This is what we did:\n{answer}',
        'Whoever received the data from us before is told of it, unless that is impossible. Ask us, and we name them to you.',
        'If you do not agree, write to us here. You can complain to the supervisory authority, {authority}, and you can go to court.',
      ],
    },
    partly: {
      version: 1,
      subject: 'We do a part of what you asked for, and why not all',
      paragraphs: [
        'We received {request} on {receivedOn}. We carry out a part of it, and not the rest.',
        'This is what we did:\n{answer}',
        'What we do not do, and on which ground of the law:\n{ground}',
        'Our reasons:\n{reasons}',
        'Whoever received the data from us before is told of what we did, unless that is impossible. Ask us, and we name them to you.',
        'If you think that we are wrong, write to us here and say why. A person reads it.',
        'You can complain to a supervisory authority at any time, at no cost: {authority}. You can also choose the authority where you live or work, or where you think the law was broken.',
        'Besides or instead you can go to court against us: where we are established, or where you live.',
      ],
    },
  }),
};
