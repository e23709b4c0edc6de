import { describe, expect, test } from 'vitest';
import { toSubscript, toSuperscript } from '../../src/text/scripts.ts';

describe('raised text', () => {
  test.each([
    ['', ''],
    ['2', '²'],
    ['0123456789', '⁰¹²³⁴⁵⁶⁷⁸⁹'],
    ['n+1', 'ⁿ⁺¹'],
    ['-1', '⁻¹'],
    ['−1', '⁻¹'],
    ['(k=0)', '⁽ᵏ⁼⁰⁾'],
    ['th', 'ᵗʰ'],
    ['T', 'ᵀ'],
    ['W', 'ᵂ'],
    ['βγδθφχ', 'ᵝᵞᵟᶿᵠᵡ'],
  ])('%j is %j', (text, raised) => {
    expect(toSuperscript(text)).toBe(raised);
  });

  test.each(['q', 'C', 'α', '*', ' ', '2 3', 'nq', '😀'])('%j has no such form', (text) => {
    expect(toSuperscript(text)).toBeNull();
  });
});

describe('lowered text', () => {
  test.each([
    ['', ''],
    ['0123456789', '₀₁₂₃₄₅₆₇₈₉'],
    ['ij', 'ᵢⱼ'],
    ['t+1', 'ₜ₊₁'],
    ['k−1', 'ₖ₋₁'],
    ['(n=0)', '₍ₙ₌₀₎'],
    ['x', 'ₓ'],
    ['βγρφχ', 'ᵦᵧᵨᵩᵪ'],
  ])('%j is %j', (text, lowered) => {
    expect(toSubscript(text)).toBe(lowered);
  });

  test.each(['b', 'T', 'θ', 'i,j', ' ', 'ib'])('%j has no such form', (text) => {
    expect(toSubscript(text)).toBeNull();
  });
});
