/**
 * Letters and digits of mathematical alphabets (𝐱, 𝓛, ℱ, 𝟏) and the variants of Greek letters
 * (ϕ, ϵ). Blackboard bold (ℝ, 𝔼) is left out: it says something of its own.
 */
const FANCY =
  /[\u{1D400}-\u{1D537}\u{1D56C}-\u{1D7D7}\u{1D7E2}-\u{1D7FF}ℬℰℱℋℐℒℳℛℯℊℴℭℌℑℜℨℎϐϑϕϖϰϱϵ]/gu;

const BOLD =
  /[\u{1D400}-\u{1D433}\u{1D468}-\u{1D49B}\u{1D5D4}-\u{1D607}\u{1D63C}-\u{1D66F}\u{1D7CE}-\u{1D7D7}\u{1D7EC}-\u{1D7F5}]/u;
const ITALIC = /[\u{1D434}-\u{1D49B}\u{1D608}-\u{1D66F}]/u;
const MONOSPACE = /[\u{1D670}-\u{1D6A3}\u{1D7F6}-\u{1D7FF}]/u;

/** The letters that readers type and search for. */
export function plainLetters(text: string): string {
  return text.replace(FANCY, (letter) => letter.normalize('NFKC'));
}

/** The classes, as in `src/styles/math.css`, that give plain letters the look they had. */
export function fontClasses(text: string): string[] {
  // Where only a part is such letters, it would be wrong for the rest.
  if (/[A-Za-z]/.test(text)) return [];
  return [
    ...(BOLD.test(text) ? ['tml-bold'] : []),
    ...(ITALIC.test(text) ? ['tml-italic'] : []),
    ...(MONOSPACE.test(text) ? ['tml-mono'] : []),
  ];
}
