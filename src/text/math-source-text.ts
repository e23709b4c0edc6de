/** Commands that do not stand for a word: sizes of fences, spaces, styles. */
const SILENT = /^(?:left|right|[bB]igg?[lr]?|q?quad|(?:text|display)style|limits|begin|end)$/;

/** A link with its address and text, a command, the start of a script, or a sign of TeX's own. */
const TOKEN =
  /\\href\s*\{([^{}]{0,500})\}\s*\{([^{}]{0,500})\}|\\([A-Za-z]+)\s*|\\([^]?)|([_^])\s*\{|[{}$]/g;

/**
 * TeX that cannot be rendered as its words: commands by name, scripts of several characters in
 * parentheses, without braces, dollars and backslashes.
 *
 * @example sourceToText('\\F_{q+1}') // 'F_(q+1)'
 */
export function sourceToText(tex: string): string {
  const closing: string[] = [];
  const text = tex.replace(TOKEN, (token: string, ...groups: (string | undefined)[]) => {
    const [url, label, name, sign, script] = groups;
    if (url !== undefined) return label === url ? url : `${label} (${url})`;
    if (name !== undefined) return SILENT.test(name) ? ' ' : `\u0001${name}\u0002`;
    if (sign !== undefined) return /[%&#$_{}|]/.test(sign) ? sign : ' ';
    if (script !== undefined) {
      closing.push(')');
      return `${script}(`;
    }
    if (token === '{') closing.push(' ');
    return token === '}' ? (closing.pop() ?? '') : ' ';
  });
  return (text + closing.reverse().join(''))
    .replace(/(?<=[\p{L}\p{N})\]])\u0001|\u0002(?=[\p{L}\p{N}\u0001])/gu, ' ')
    .replace(/[\u0001\u0002]/g, '')
    .replace(/([_^])\(\s*([\p{L}\p{N}]+)\s*\)/gu, '$1$2')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[([]) | (?=[)\],._^])/g, '')
    .trim();
}
