import type { Flow, Step } from '../flows/flow';

const origin = '<!-- Written by `npm run tutorials` from e2e/flows: change it there. -->';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Where the picture of a step is, from the folder of the tutorials. */
export function pictureFile(flow: Flow, step: Step, theme: Theme): string {
  return `${flow.name}/${step.id}-${theme}.webp`;
}

/** The words of a caption without its stars. */
export const plain = (caption: string): string => caption.replaceAll('**', '');

/** What stands between two stars in a caption: words on the screen. */
export function screenWords(caption: string): string[] {
  return [...caption.matchAll(/\*\*(.+?)\*\*/g)].map(([, words = '']) => words);
}

/** A tutorial in Markdown. */
export function tutorialText(flow: Flow): string {
  const steps = flow.steps.map((step, index) => stepText(flow, step, index + 1));
  return `${[origin, `# ${flow.title}`, flow.intro, ...steps].join('\n\n')}\n`;
}

/** The page that lists all tutorials. */
export function indexText(flows: readonly Flow[]): string {
  const intro =
    'Each of them is played by a test against the product, so what you read here is what you will see. ' +
    '`npm run demo` plays them before your eyes, in a browser, on an embedded Cognito of their own: no AWS account is needed.';
  const entries = flows.map((flow) => `- [${flow.title}](${flow.name}.md)\n\n  ${flow.intro}`);
  return `${[origin, '# Tutorials', intro, ...entries].join('\n\n')}\n`;
}

function stepText(flow: Flow, step: Step, position: number): string {
  const [light, dark] = themes.map((theme) => pictureFile(flow, step, theme));
  const alt = plain(step.caption).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const picture = [
    '<picture>',
    `  <source media="(prefers-color-scheme: dark)" srcset="${dark}">`,
    `  <img src="${light}" alt="${alt}">`,
    '</picture>',
  ].join('\n');
  const parts = [step.caption, ...(step.aside ? [step.aside] : []), picture].join('\n\n');
  const indent = ' '.repeat(`${position}. `.length);
  const item = `${position}. ${parts.replaceAll(/\n(?=.)/g, `\n${indent}`)}`;
  return step.chapter ? `## ${step.chapter}\n\n${item}` : item;
}
