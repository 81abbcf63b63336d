import { CognitoFault } from '../../errors.ts';

const most = 50;

/** At most 50 tags and none of AWS's own keys [MODEL, facts §9.4]. The class is measured by its SDK text, the wording is not. */
export function checkTags(tags: Readonly<Record<string, string>>) {
  if (Object.keys(tags).length > most) throw refused(`A user pool can have at most ${most} tags.`);
  const own = Object.keys(tags).find((key) => /^aws:/i.test(key));
  if (own !== undefined) throw refused(`Tag keys starting with aws: are reserved: ${own}`);
}

const refused = (message: string) => new CognitoFault('UserPoolTaggingException', message);
