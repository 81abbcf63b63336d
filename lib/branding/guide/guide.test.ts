import { describe, expect, it } from 'vitest';
import { classicTemplate, cssProblem } from './classic-css';
import { contrast, mixed, readHex } from './colour';
import { dataUrl, logoProblem, logoTypeOf } from './logo-file';
import { changedSettings, readStyle, showsLogo } from './style-settings';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const png = bytes('\u0089PNG\r\n\u001a\n');

describe('CSS of the classic pages', () => {
  it('the template passes', () => {
    expect(cssProblem(classicTemplate)).toBeUndefined();
    expect(cssProblem('')).toBeUndefined();
    expect(
      cssProblem('/* a { } */ .inputField-customizable:focus, .label-customizable { color: red }'),
    ).toBeUndefined();
  });

  it.each([
    ['body { color: red }', '“body” is not among'],
    ['.label-customizable:hover { color: red }', '“.label-customizable:hover” is not among'],
    ['@media print { .label-customizable { color: red } }', 'begin with @'],
    ['.label-customizable { color: red', 'A brace is missing'],
    ['.label-customizable { background: "</style>" }', 'HTML'],
    [`.label-customizable { color: red } ${' '.repeat(3072)}`, '3,072'],
  ])('%s is told before it is sent', (css, told) => {
    expect(cssProblem(css)).toContain(told);
  });
});

describe('logo files', () => {
  it('are known by their content', () => {
    expect([png, bytes('\u00ff\u00d8\u00ff'), bytes('RIFF0000WEBP'), bytes('<?xml?><svg/>')].map(logoTypeOf)).toEqual([
      'PNG',
      'JPEG',
      'WEBP',
      'SVG',
    ]);
    expect(logoTypeOf(bytes('<html><svg/>'))).toBeUndefined();
    expect(dataUrl(png)).toMatch(/^data:image\/png;base64,iVBORw/);
  });

  it('SVG is for managed login only; 100 KB for both', () => {
    expect(logoProblem(bytes('<svg/>'), 'managed')).toBeUndefined();
    expect(logoProblem(bytes('<svg/>'), 'classic')).toBe('This is none of PNG, JPEG.');
    expect(logoProblem(new Uint8Array([...png, ...new Uint8Array(100 * 1024)]), 'classic')).toContain('at most 100 KB');
  });
});

describe('colours', () => {
  it('lose their opacity to the form', () => {
    expect([readHex('0972D3ff'), readHex('0972d3'), readHex('red')]).toEqual(['#0972d3', '#0972d3', '#000000']);
  });

  it('contrast as WCAG counts it', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#ffffff', '#767676')).toBeCloseTo(4.54, 2);
    expect(mixed('#ff0000', '#000000', 0.2)).toBe('#cc0000');
  });
});

describe('the settings of a style', () => {
  const document = {
    unknown: { kept: [1, { deep: true }] },
    categories: { global: { colorSchemeMode: 'LIGHT', spacingDensity: 'REGULAR' } },
    components: {
      form: { logo: { enabled: false, location: 'START' } },
      pageBackground: { image: { enabled: true }, lightMode: { color: 'ffffff80' }, darkMode: { color: '000000ff' } },
      primaryButton: { lightMode: { defaults: { backgroundColor: '0972d3ff', textColor: 'ffffffff' } } },
    },
  };

  it('that nobody changes go back as they came', () => {
    expect(changedSettings(document, readStyle(document), showsLogo(document))).toEqual(document);
  });

  it('take what was changed, and the button its colour under the mouse; all else rides along', () => {
    const values = readStyle(document);
    const light = { ...values.light, button: '#ff0000' };
    const after = changedSettings(document, { ...values, scheme: 'DARK', picture: false, light }, true);
    const pressed = { backgroundColor: 'cc0000ff', textColor: 'ffffffff' };
    expect(after).toEqual({
      ...document,
      categories: { global: { colorSchemeMode: 'DARK', spacingDensity: 'REGULAR' } },
      components: {
        form: { logo: { enabled: true, location: 'START' } },
        pageBackground: { ...document.components.pageBackground, image: { enabled: false } },
        primaryButton: {
          lightMode: {
            defaults: { backgroundColor: 'ff0000ff', textColor: 'ffffffff' },
            hover: pressed,
            active: pressed,
          },
        },
      },
    });
  });
});
