import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rules } from '@jixiao/language';
import { describe, expect, it } from 'vitest';
import { legend } from '../../packages/server/src/features/semantic-tokens/legend.js';
import { defaultSettings, readSettings } from '../../packages/server/src/settings.js';

interface Setting {
  type: string;
  default?: unknown;
  enum?: string[];
  description?: string;
  markdownDescription?: string;
  properties?: Record<string, Setting>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const { contributes } = manifest;
const settings: Record<string, Setting> = Object.assign(
  {},
  ...contributes.configuration.map(({ properties }: { properties: object }) => properties),
);

describe('settings', () => {
  it('have every rule, with its purpose and every severity', () => {
    const { properties = {} } = settings['jixiao.rules'] as Setting;
    expect(Object.keys(properties)).toEqual(rules.map(({ id }) => id));
    for (const [id, setting] of Object.entries(properties)) {
      expect(setting.description).toBe(`%rule.${id}%`);
      expect(setting.enum).toEqual(['error', 'warning', 'info', 'hint', 'off']);
    }
    const english = JSON.parse(readFileSync('package.nls.json', 'utf8'));
    const chinese = JSON.parse(readFileSync('package.nls.zh-cn.json', 'utf8'));
    for (const { id, purpose } of rules)
      expect([english[`rule.${id}`], chinese[`rule.${id}`]]).toEqual([purpose.en, purpose.zh]);
  });

  it('are those that the server reads, with its defaults', () => {
    const section: Record<string, unknown> = {};
    for (const [name, setting] of Object.entries(settings)) {
      const path = name.split('.').slice(1);
      let place = section;
      for (const part of path.slice(0, -1)) place = (place[part] ??= {}) as Record<string, unknown>;
      place[path.at(-1) as string] = setting.default;
    }
    expect(readSettings(section)).toEqual(defaultSettings);
    const known = Object.entries(defaultSettings).flatMap(([name, value]) =>
      name === 'inlayHints' || name === 'format' ? Object.keys(value).map((below) => `${name}.${below}`) : [name],
    );
    const ofServer = Object.keys(settings).filter((name) => !name.startsWith('jixiao.preview.'));
    expect(ofServer.sort()).toEqual([...known, 'trace.server'].map((name) => `jixiao.${name}`).sort());
  });

  it('or those that a preview reads, with its defaults', () => {
    const source = readFileSync('packages/extension/src/preview/settings.ts', 'utf8');
    const read = [...source.matchAll(/\.get<[^(]+>\('(\w+)', ('\w+'|true|false)\)/g)].map(([, name, value]) => [
      `jixiao.preview.${name}`,
      String(value).replaceAll("'", ''),
    ]);
    const declared = Object.entries(settings).filter(([name]) => name.startsWith('jixiao.preview.'));
    expect(Object.fromEntries(read)).toEqual(
      Object.fromEntries(declared.map(([name, { default: value }]) => [name, String(value)])),
    );
    expect(read.length).toBe(5);
  });

  it('say what they are for', () => {
    for (const [name, setting] of Object.entries(settings))
      expect(setting.description ?? setting.markdownDescription, name).toMatch(/^%.+%$/);
  });
});

describe('commands', () => {
  const declared: string[] = contributes.commands.map(({ command }: { command: string }) => command);
  const index = readFileSync('packages/extension/src/commands/index.ts', 'utf8');
  const registered = [...index.matchAll(/'(jixiao\.\w+)':/g)].map(([, id]) => id as string);

  it('are registered, one in a file each', () => {
    expect([...declared, 'jixiao.showProblems'].sort()).toEqual([...registered].sort());
    const files = readdirSync('packages/extension/src/commands').filter((file) => !/^(command|index)\.ts$/.test(file));
    expect(files).toHaveLength(registered.length);
  });

  it('are the only ones of the extension that menus and texts name', () => {
    const texts = `${readFileSync('package.nls.json', 'utf8')}${JSON.stringify(contributes.menus)}`;
    const named = [...texts.matchAll(/(?:command:|"command":")(jixiao\.\w+)/g)].map(([, id]) => id as string);
    expect(named.filter((id) => !declared.includes(id))).toEqual([]);
    expect(named.length).toBeGreaterThan(5);
  });
});

describe('the extension', () => {
  it('names files that are there', () => {
    const files = JSON.stringify({ ...contributes, icon: manifest.icon, l10n: manifest.l10n });
    const named = [...files.matchAll(/"((?:\.\/)?(?:packages|syntaxes)\/[^"]+)"/g)].map(([, file]) => file as string);
    expect(named.filter((file) => !existsSync(file))).toEqual([]);
    expect(named.length).toBeGreaterThan(10);
  });

  it('wakes for nothing but reports, previews of them and its own commands', () => {
    expect(manifest.activationEvents).toEqual(['onWebviewPanel:jixiao.preview']);
    expect(contributes.languages.map(({ id }: { id: string }) => id)).toEqual(['jixiao']);
  });

  it('is no ES module, which an editor in a browser would refuse to load', () => {
    expect(manifest.type).toBeUndefined();
    expect(manifest.browser).toMatch(/\.js$/);
  });

  it('works in folders that are not trusted and not on the disk', () => {
    expect(manifest.capabilities).toEqual({ untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
  });

  it('gives every kind of semantic token a colour where the theme has none', () => {
    expect(Object.keys(contributes.semanticTokenScopes[0].scopes).sort()).toEqual([...legend.tokenTypes].sort());
  });

  it('does not mark Chinese characters and punctuation as suspicious', () => {
    const defaults = contributes.configurationDefaults['[jixiao]'];
    expect(defaults['editor.unicodeHighlight.ambiguousCharacters']).toBe(false);
    expect(defaults['editor.unicodeHighlight.nonBasicASCII']).toBe(false);
    expect(defaults['editor.unicodeHighlight.allowedCharacters']).toEqual({ '\u3000': true });
  });

  it('has at most five steps in its walkthrough, each with something to do', () => {
    const english = JSON.parse(readFileSync('package.nls.json', 'utf8'));
    const [{ steps }] = contributes.walkthroughs;
    expect(steps.length).toBeLessThanOrEqual(5);
    for (const { description, completionEvents } of steps) {
      expect(english[description.slice(1, -1)]).toMatch(/\]\(command:/);
      expect(completionEvents).not.toEqual([]);
    }
  });
});
