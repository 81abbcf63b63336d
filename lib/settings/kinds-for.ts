import { durationCodec, flagCodec, listCodec, tagsCodec } from '@/lib/settings/kind-codecs';
import type {
  ArnFacts,
  ArnSetting,
  ChoiceFacts,
  ChoiceSetting,
  ChoicesFacts,
  ChoicesSetting,
  DurationFacts,
  DurationSetting,
  Facts,
  IntegerFacts,
  IntegerSetting,
  ListFacts,
  ListSetting,
  LongTextFacts,
  LongTextSetting,
  RecordFields,
  RecordOf,
  RecordsFacts,
  RecordsSetting,
  TagsFacts,
  TagsSetting,
  TextFacts,
  TextSetting,
  TimeUnit,
  ToggleSetting,
} from '@/lib/settings/kinds';
import { type Codec, codecPlace, type Place, placeOf } from '@/lib/settings/place';
import type { At, Inputs, Leaf, PathTo, Target } from '@/lib/settings/sdk-inputs';

type Aws<T extends Target, V, P extends string> = (P & PathTo<Inputs[T], V>) | Codec<Inputs[T], V, P>;
/** A switch that AWS keeps as two words (or the other way round). */
type Flag<T extends Target, P extends string> = {
  readonly path: P;
  readonly on: At<Inputs[T], P>;
  readonly off: At<Inputs[T], P>;
};
interface DurationPaths<T extends Target, P extends string> {
  readonly value: P & PathTo<Inputs[T], number>;
  readonly unit: P & PathTo<Inputs[T], TimeUnit>;
  /** The unit that Cognito means when none is given. */
  readonly impliedUnit: TimeUnit;
}

/**
 * The factories for one of the four requests. Each takes a setting's literals and checks them against the SDK's
 * types: a path that is not there, a value type that does not fit, an option the SDK lacks are compile errors.
 */
export function kindsFor<T extends Target>(target: T) {
  return { ...singleKinds(target), ...textKinds(target), ...severalKinds(target) };
}

function singleKinds<T extends Target>(target: T) {
  type L = Leaf<Inputs[T]>;
  return {
    integer: <const P extends L>(facts: IntegerFacts & { aws: Aws<T, number, P> }): IntegerSetting<Place<T, P>> => ({
      kind: 'integer',
      ...facts,
      aws: placeOf<T, P>(target, facts.aws),
    }),
    toggle: <const P extends L>(
      facts: Facts<boolean> & { aws: Aws<T, boolean, P> | Flag<T, P> },
    ): ToggleSetting<Place<T, P>> => ({
      kind: 'toggle',
      ...facts,
      aws:
        typeof facts.aws === 'object' && 'path' in facts.aws
          ? codecPlace<T, P>(target, flagCodec(facts.aws.path, facts.aws.on, facts.aws.off))
          : placeOf<T, P>(target, facts.aws),
    }),
    choice: <const O extends string, const P extends L>(
      facts: ChoiceFacts<O> & { aws: Aws<T, NoInfer<O>, P> },
    ): ChoiceSetting<O, Place<T, P>> => ({ kind: 'choice', ...facts, aws: placeOf<T, P>(target, facts.aws) }),
    duration: <const P extends L>(
      facts: DurationFacts & { aws: DurationPaths<T, P> },
    ): DurationSetting<Place<T, P>> => ({
      kind: 'duration',
      ...facts,
      aws: codecPlace<T, P>(target, durationCodec<P>(facts.aws)),
    }),
  };
}

function textKinds<T extends Target>(target: T) {
  type L = Leaf<Inputs[T]>;
  return {
    text: <const P extends L>(facts: TextFacts & { aws: Aws<T, string, P> }): TextSetting<Place<T, P>> => ({
      kind: 'text',
      ...facts,
      aws: placeOf<T, P>(target, facts.aws),
    }),
    longText: <const P extends L>(facts: LongTextFacts & { aws: Aws<T, string, P> }): LongTextSetting<Place<T, P>> => ({
      kind: 'longText',
      ...facts,
      aws: placeOf<T, P>(target, facts.aws),
    }),
    arn: <const P extends L>(facts: ArnFacts & { aws: Aws<T, string, P> }): ArnSetting<Place<T, P>> => ({
      kind: 'arn',
      ...facts,
      aws: placeOf<T, P>(target, facts.aws),
    }),
  };
}

function severalKinds<T extends Target>(target: T) {
  type L = Leaf<Inputs[T]>;
  return {
    choices: <const O extends string, const P extends L>(
      facts: ChoicesFacts<O> & { aws: Aws<T, NoInfer<O>[], P> },
    ): ChoicesSetting<O, Place<T, P>> => ({ kind: 'choices', ...facts, aws: placeOf<T, P>(target, facts.aws) }),
    tags: <const P extends L>(
      facts: TagsFacts & { aws: P & PathTo<Inputs[T], Record<string, string>> },
    ): TagsSetting<Place<T, P>> => ({ kind: 'tags', ...facts, aws: codecPlace<T, P>(target, tagsCodec(facts.aws)) }),
    records: <const F extends RecordFields, const P extends L>(
      facts: RecordsFacts<F> & { aws: Codec<Inputs[T], NoInfer<RecordOf<F>>[], P> },
    ): RecordsSetting<F, Place<T, P>> => ({ kind: 'records', ...facts, aws: codecPlace<T, P>(target, facts.aws) }),
    list: <const P extends L>(
      facts: ListFacts<string[]> & { all?: never; aws: P & PathTo<Inputs[T], string[]> },
    ): ListSetting<string[], Place<T, P>> => ({
      kind: 'list',
      ...facts,
      aws: codecPlace<T, P>(target, listCodec(facts.aws)),
    }),
    listOrAll: <const P extends L>(
      facts: ListFacts<string[] | null> & { all: string; aws: P & PathTo<Inputs[T], string[]> },
    ): ListSetting<string[] | null, Place<T, P>> => ({
      kind: 'list',
      ...facts,
      aws: codecPlace<T, P>(target, listCodec(facts.aws)),
    }),
  };
}
