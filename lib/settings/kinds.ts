import type { Place } from '@/lib/settings/place';
import type { PlaceholderName } from '@/lib/settings/placeholders';
import type { TextLimits } from '@/lib/settings/text-limits';

export interface Option<O extends string = string> {
  readonly value: O;
  readonly label: string;
  readonly help?: string;
}

export type TimeUnit = 'seconds' | 'minutes' | 'hours' | 'days';
export interface Duration {
  value: number;
  unit: TimeUnit;
}
export interface Tag {
  key: string;
  value: string;
}

/** What is true of every setting. `awsDefault` is what Cognito does when told nothing; given only where Pooldeck's default differs. */
export interface Facts<V> {
  readonly label: string;
  readonly help: string;
  /** Page of the Cognito developer guide, without `.html`. */
  readonly docs?: string;
  readonly default: V;
  readonly awsDefault?: V;
}
interface Kind<K extends string, A extends Place> {
  readonly kind: K;
  readonly aws: A;
}

export interface IntegerFacts extends Facts<number> {
  readonly min: number;
  readonly max: number;
  readonly unit: string;
}
export interface IntegerSetting<A extends Place = Place> extends IntegerFacts, Kind<'integer', A> {}

export interface ToggleSetting<A extends Place = Place> extends Facts<boolean>, Kind<'toggle', A> {}

export interface ChoiceFacts<O extends string> extends Facts<NoInfer<O>> {
  readonly options: readonly Option<O>[];
}
export interface ChoiceSetting<O extends string = string, A extends Place = Place>
  extends ChoiceFacts<O>,
    Kind<'choice', A> {}

export interface ChoicesFacts<O extends string> extends Facts<NoInfer<O>[]> {
  readonly options: readonly Option<O>[];
}
export interface ChoicesSetting<O extends string = string, A extends Place = Place>
  extends ChoicesFacts<O>,
    Kind<'choices', A> {}

export interface TextFacts extends Facts<string> {
  readonly limits: TextLimits;
  /** Must not be empty. Conditional needs are rules. */
  readonly required?: true;
  /** Reads instead of an empty value; "Not set" when left out. */
  readonly whenEmpty?: string;
}
export interface TextSetting<A extends Place = Place> extends TextFacts, Kind<'text', A> {}

export interface LongTextFacts extends TextFacts {
  /** What Cognito fills in when it sends the text. */
  readonly placeholders: readonly PlaceholderName[];
}
export interface LongTextSetting<A extends Place = Place> extends LongTextFacts, Kind<'longText', A> {}

export type ArnService = 'lambda' | 'iam' | 'ses' | 'kms' | 'acm';
export interface ArnFacts extends Facts<string> {
  readonly service: ArnService;
  readonly whenEmpty?: string;
}
export interface ArnSetting<A extends Place = Place> extends ArnFacts, Kind<'arn', A> {}

export interface DurationFacts extends Facts<Duration> {
  readonly minSeconds: number;
  readonly maxSeconds: number;
}
export interface DurationSetting<A extends Place = Place> extends DurationFacts, Kind<'duration', A> {}

export interface TagsFacts extends Facts<Tag[]> {
  readonly maxItems: number;
  readonly key: TextLimits;
  readonly value: TextLimits;
}
export interface TagsSetting<A extends Place = Place> extends TagsFacts, Kind<'tags', A> {}

export type RecordField =
  | { readonly kind: 'text'; readonly label: string; readonly default: string; readonly limits: TextLimits }
  | {
      readonly kind: 'choice';
      readonly label: string;
      readonly default: string;
      readonly options: readonly Option[];
    }
  | { readonly kind: 'toggle'; readonly label: string; readonly help: string; readonly default: boolean }
  | { readonly kind: 'number'; readonly label: string; readonly default: number | null };
export interface RecordFields {
  readonly [name: string]: RecordField;
}
type FieldValue<F extends RecordField> = F extends { kind: 'choice'; options: readonly Option<infer O>[] }
  ? O
  : F extends { kind: 'text' }
    ? string
    : F extends { kind: 'toggle' }
      ? boolean
      : number | null;
export type RecordOf<F extends RecordFields> = { -readonly [K in keyof F]: FieldValue<F[K]> };
export interface RecordsFacts<F extends RecordFields> extends Facts<NoInfer<RecordOf<F>>[]> {
  readonly maxItems: number;
  readonly fields: F;
  /** One entry in words: "attribute". */
  readonly item: string;
}
export interface RecordsSetting<F extends RecordFields = RecordFields, A extends Place = Place>
  extends RecordsFacts<F>,
    Kind<'records', A> {}

export interface ListFacts<V extends string[] | null> extends Facts<V> {
  readonly maxItems: number;
  readonly limits: TextLimits;
  readonly suggestions?: readonly Option[];
  /** Reads instead of `null`, which stands for "all there are"; lists without it must be lists. */
  readonly all?: string;
}
export interface ListSetting<V extends string[] | null = string[] | null, A extends Place = Place>
  extends ListFacts<V>,
    Kind<'list', A> {}

/** One fact sheet: what is true of a setting, never how it is drawn. */
export type Setting =
  | IntegerSetting
  | ToggleSetting
  | ChoiceSetting
  | ChoicesSetting
  | TextSetting
  | LongTextSetting
  | ArnSetting
  | DurationSetting
  | TagsSetting
  | RecordsSetting
  | ListSetting;

export interface Settings {
  readonly [id: string]: Setting;
}

type WithoutPlace<S> = S extends unknown ? Omit<S, 'aws'> : never;
/** What is true of a setting, wherever in AWS's API it lives: enough to put it into words. */
export type FactSheet = WithoutPlace<Setting>;
export interface FactSheets {
  readonly [id: string]: FactSheet;
}

/** The value type of one setting. */
type ValueOf<S extends Setting> = S['default'];
/** The flat record of values that a registry describes. */
export type ValuesOf<R extends Settings> = { -readonly [Id in keyof R]: ValueOf<R[Id]> };
