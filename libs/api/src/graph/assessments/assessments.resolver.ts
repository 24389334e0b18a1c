import { assessIncident, assessmentsOf, factsToAssess, findIncident } from '@rightful/domain';
import { answerIn, breachQuestions, type OwnJudgement } from '@rightful/law';
import { officer } from '@rightful/policy';
import { Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { readId } from '../common/read-id.ts';
import { Incident } from '../incidents/incident.type.ts';
import type { IncidentRow } from '../rows.ts';
import { Access } from '../secure-schema/access.ts';
import { Argument } from '../secure-schema/argument.ts';
import { AssessIncidentResult } from './assess-incident-result.union.ts';
import { BreachFactsInput, inputValue } from './breach-facts.input.ts';
import { BreachQuestion } from './breach-question.type.ts';
import { IncidentAssessment } from './incident-assessment.type.ts';
import { OwnJudgementInput } from './own-judgement.input.ts';
import { toAssessment } from './to-assessment.ts';
import { toFacts } from './to-facts.ts';

/** How incidents are assessed. */
@Resolver(() => Incident)
export class AssessmentsResolver {
  @FieldResolver(() => [IncidentAssessment], { description: 'How it was assessed, the newest first.' })
  async assessments(
    @Root() incident: IncidentRow,
    @Ctx() context: RequestContext,
  ): Promise<IncidentAssessment[]> {
    const [views, locale] = await Promise.all([assessmentsOf(context.officer, incident), context.locale()]);
    return views.map((view) => toAssessment(view, locale));
  }

  @FieldResolver(() => [BreachQuestion], {
    description: 'What a further assessment asks for, with what is known already.',
  })
  async questions(@Root() incident: IncidentRow, @Ctx() context: RequestContext): Promise<BreachQuestion[]> {
    const [{ facts, guessed }, locale] = await Promise.all([
      factsToAssess(context.officer, incident),
      context.locale(),
    ]);
    return breachQuestions().map((question) => {
      const { path, text, kind, options } = question;
      const named = (value: string) => inputValue(value, kind);
      return {
        path,
        kind,
        text: text[locale],
        options: options.map((option) => ({ value: named(option.value), text: option.text[locale] })),
        answer: answerIn(facts, question)?.map(named) ?? null,
        isGuess: guessed.includes(path),
      };
    });
  }

  @Mutation(() => AssessIncidentResult, {
    description:
      'Assesses an incident: what is known, what the rules find, what the officer decides. Needs a fresh proof of identity; a further assessment never changes an earlier one.',
  })
  @Access(officer)
  async assessIncident(
    @Argument('incidentId', () => ID, { description: 'Which incident.', access: [officer] })
    incidentId: string,
    @Argument('facts', () => BreachFactsInput, { description: 'What is known of it.', access: [officer] })
    facts: object,
    @Argument('judgements', () => [OwnJudgementInput], {
      description: 'What the officer decides of the duties, each at most once.',
      access: [officer],
    })
    judgements: readonly OwnJudgementInput[],
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    const id = readId('incident', incidentId);
    const result = await assessIncident(context.officer, {
      incidentId: id,
      facts: toFacts(facts),
      judgements: judgements as readonly OwnJudgement[],
    });
    if (result.kind === 'IncidentAssessed')
      return { kind: result.kind, incident: await findIncident(context.officer, id) };
    if (result.kind !== 'FactsWrong') return result;
    const [first] = result.problems;
    return {
      kind: result.kind,
      code: 'FACTS_WRONG',
      message: result.problems.map(({ path, message }) => `${path} ${message}`).join('; '),
      path: first ? ['facts', ...first.path.split('.')] : ['facts'],
    };
  }
}
