import { kindsFor } from '@/lib/settings/kinds-for';

const pool = kindsFor('pool');
type Level = 'Level1' | 'Level2' | 'Level3' | 'Level4';

/** The names that Cognito reports when a pool has none of its own (facts 2.1). */
export const defaultAcr = {
  Level1: 'urn:cognito:loa:1',
  Level2: 'urn:cognito:loa:2',
  Level3: 'urn:cognito:loa:3',
  Level4: 'urn:cognito:loa:4',
} as const satisfies Record<Level, string>;

function acrName(level: Level, label: string) {
  return pool.text({
    label,
    help: `Your own name for this level in the acr claim of tokens. Left empty, it is ${defaultAcr[level]}.`,
    docs: 'cognito-user-pools-step-up-authentication',
    default: '',
    limits: {
      min: 1,
      max: 256,
      pattern: /^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+$/u,
      hint: 'May contain only characters of a URL or URN, so no spaces.',
    },
    whenEmpty: defaultAcr[level],
    aws: {
      paths: ['AcrConfiguration{}.AcrValue'],
      // A described pool names all four levels, its own or not (facts 2.1).
      read: ({ AcrConfiguration: levels }) => {
        const name = levels?.[level]?.AcrValue;
        return name === defaultAcr[level] ? undefined : name;
      },
      write: (name) => (name === '' ? {} : { AcrConfiguration: { [level]: { AcrValue: name } } }),
    },
  });
}

export const assuranceSettings = {
  acrLevel1: acrName('Level1', 'Name of assurance level 1'),
  acrLevel2: acrName('Level2', 'Name of assurance level 2'),
  acrLevel3: acrName('Level3', 'Name of assurance level 3'),
  acrLevel4: acrName('Level4', 'Name of assurance level 4'),
};
