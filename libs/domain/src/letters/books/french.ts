import { type LetterBook, letterTemplates } from '../letter-book.ts';

export const french: LetterBook = {
  locale: 'fr',
  greeting: 'Bonjour {name},',
  closing: ['{controller}. Questions : {contact}', 'Référence : {reference}'],
  templates: letterTemplates({
    received: {
      version: 1,
      subject: 'Nous avons bien reçu {request}',
      paragraphs: [
        'Nous avons reçu {request} le {receivedOn}.',
        'Vous aurez notre réponse au plus tard le {dueOn}.',
        'Pourquoi cette date :\n{why}',
        'Cela ne vous coûte rien. Si nous avons besoin de quelque chose, nous vous le demandons ici. Vous pouvez nous écrire ici à tout moment.',
      ],
    },
    'identity-needed': {
      version: 1,
      subject: 'Il nous manque quelque chose pour continuer',
      paragraphs: [
        'Nous avons reçu {request} le {receivedOn}. Nous ne pouvons remettre des données qu’à la personne concernée, et nous avons un doute raisonnable que nous n’avons pas pu lever nous-mêmes.',
        'Envoyez-nous ceci, et rien de plus :\n{needed}',
        'Répondez ici, dans le portail. Ce que vous envoyez sert à vérifier votre identité, et à rien d’autre.',
        'Tant que nous attendons, le délai de notre réponse est suspendu. Il reprend quand votre réponse est là.',
      ],
    },
    extended: {
      version: 1,
      subject: 'Il nous faut plus de temps pour répondre',
      paragraphs: [
        'Nous avons reçu {request} le {receivedOn}. Nous ne pouvons pas y répondre entièrement dans le délai que la loi donne d’abord.',
        'La raison :\n{reason}',
        'La loi nous accorde pour cela plus de temps, une seule fois. Vous aurez notre réponse au plus tard le {dueOn}.',
        'Si vous n’êtes pas d’accord, vous pouvez introduire une réclamation auprès de l’autorité de contrôle : {authority}. Vous pouvez aussi saisir un tribunal.',
      ],
    },
    refused: {
      version: 2,
      subject: 'Nous ne donnons pas suite à votre demande, et pourquoi',
      paragraphs: [
        'Nous avons reçu {request} le {receivedOn}. Nous n’y donnons pas suite.',
        'Le motif que prévoit la loi :\n{ground}',
        'Nos raisons :\n{reasons}',
        'Si vous pensez que nous avons tort, écrivez-nous ici et dites pourquoi. Une personne le lira.',
        'Vous pouvez à tout moment, gratuitement, introduire une réclamation auprès d’une autorité de contrôle : {authority}. Vous pouvez aussi choisir celle du lieu où vous habitez ou travaillez, ou du lieu où le droit aurait été violé.',
        'En plus ou à la place, vous pouvez saisir un tribunal : là où nous sommes établis ou là où vous habitez.',
      ],
    },
    ready: {
      version: 1,
      subject: 'Votre copie est prête',
      paragraphs: [
        'Nous avons reçu {request} le {receivedOn}. Votre copie est prête.',
        'Vous pouvez l’écouter et la télécharger dans le portail jusqu’au {readyUntil}. L’archive dit aussi à quoi servent les données, qui les reçoit, combien de temps elles sont conservées et d’où elles viennent.',
        'Écoutez avant de la garder. Si quelque chose ne vient pas de vous, dites-le là : un clic arrête tout.',
        'Vous pouvez aussi demander que les données soient rectifiées, effacées ou limitées, ou vous opposer à leur usage. Si vous pensez qu’il manque quelque chose, écrivez-nous ici. Vous pouvez introduire une réclamation auprès de l’autorité de contrôle, {authority}, et vous pouvez saisir un tribunal.',
      ],
    },
    erased: {
      version: 1,
      subject: 'Ce que nous avons effacé',
      paragraphs: [
        'Nous avons reçu {request} le {receivedOn}. Nous l’avons exécutée le {erasedOn} : la clé sans laquelle rien ne s’ouvre est détruite, les fichiers et toutes les copies que nous connaissons ont disparu. Cela est irréversible.',
        'Ce que nous devons garder, et pourquoi :\n{kept}',
        'Si vous n’êtes pas d’accord avec ce qui est gardé, écrivez-nous. Vous pouvez introduire une réclamation auprès de l’autorité de contrôle, {authority}, et vous pouvez saisir un tribunal.',
      ],
    },
    answered: {
      version: 1,
      subject: 'Notre réponse à {request}',
      paragraphs: [
        'Nous avons reçu {request} le {receivedOn}. Voici ce que nous avons fait :\n{answer}',
        'Ceux qui ont reçu les données de nous auparavant en sont informés, sauf si c’est impossible. Si vous le demandez, nous vous disons de qui il s’agit.',
        'Si vous n’êtes pas d’accord, écrivez-nous ici. Vous pouvez introduire une réclamation auprès de l’autorité de contrôle, {authority}, et vous pouvez saisir un tribunal.',
      ],
    },
    partly: {
      version: 1,
      subject: 'Nous donnons suite à une partie de votre demande, et pourquoi pas au reste',
      paragraphs: [
        'Nous avons reçu {request} le {receivedOn}. Nous y donnons suite en partie, et non pour le reste.',
        'Voici ce que nous avons fait :\n{answer}',
        'Ce que nous ne faisons pas, et le motif que prévoit la loi :\n{ground}',
        'Nos raisons :\n{reasons}',
        'Ceux qui ont reçu les données de nous auparavant sont informés de ce que nous avons fait, sauf si c’est impossible. Si vous le demandez, nous vous disons de qui il s’agit.',
        'Si vous pensez que nous avons tort, écrivez-nous ici et dites pourquoi. Une personne le lira.',
        'Vous pouvez à tout moment, gratuitement, introduire une réclamation auprès d’une autorité de contrôle : {authority}. Vous pouvez aussi choisir celle du lieu où vous habitez ou travaillez, ou du lieu où le droit aurait été violé.',
        'En plus ou à la place, vous pouvez saisir un tribunal : là où nous sommes établis ou là où vous habitez.',
      ],
    },
  }),
};
