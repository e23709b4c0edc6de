import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import { isShort } from './abbreviation.ts';

/** What a word can be in a keyword; a word that breaks a phrase is part of none. */
export type Role = 'noun' | 'modifier' | 'break';

/** Only the tagger: the words come one at a time, so sentences need not be found. */
const tagger = winkNLP(model, ['pos']);

/** The library knows it by identity, and declares it as a method, which it is not. */
const partOfSpeech = (tagger.its as { pos: ItsFunction<string> }).pos;
const tags = new Map<string, string>();

const ROLES: Record<string, Role> = { NOUN: 'noun', PROPN: 'noun', ADJ: 'modifier' };

/** Words that abstracts of every subject are full of. */
const EMPTY = new Set(
  `ability able abstract accurate achieve achieved achieving across additional additionally
  address addressed addresses addressing adequate advance advanced advances advantage
  advantages aim aims al analyses another applied applying approach approaches art arxiv
  aspect aspects attain auc available average awesome bar based baseline baselines beating
  best better bleu bridge broad call called calls capable case cases certain challenge
  challenges challenging coarse code code-base codebase codes com combination comparable
  compared comparison competitive complete complex comprehensive comprising computer-science
  considerable consistent consisting containing contribution contributions converged core
  covering critical crucial current customized cutting-edge dedicated deeper demand demo
  demonstrating depth designed desirable desired detail detailed details develop developed
  different difficult difficulty distinct diverse due effect effective effectiveness efficient
  effort efforts eg emerging empirical enabling encouraging end-to-end enhanced enhancing
  ensuring entire essential et etc evidence example examples excellent exhibits existing
  experiment experimental experiments explicit exploring extensive f1 f1-score f1-scores fact
  facto factor factors far-out fast faster few fewer field fields finding findings fine first
  focus focusing following full fundamental further future gain gains gap gaps general generic
  github given goal goals good great greater groups growing hard high high-quality higher
  highlight highlighting highly hold http https huge huggingface human-level idea ie impact
  impacts implementation important impressive improved improvement improvements improving
  including increase increased increasing individual influence inherent insight insights
  integrating interest introducing investigation involving io issue issues known lack
  large-scale larger latest lead leading less lesser leveraging limitation limitations limited
  limiting little longer lots low lower main major making manner many margin margins mean
  meaningful measure mechanism method methods million mimicking miou modern module modules
  more most much multiple near necessary need needs new next notable novel novelty nuanced
  number numbers numerous obtain obtained obtaining opportunity optimal order org original
  other others outperform outperforming overall page pages paper papers part particular per
  percent percentage performance performing pipeline plug-and-play popular possible potential
  powerful practice precise present presented previous prior problem problems progress project
  promising proper properties property proposed providing psnr public quality questions range
  ranging rank-1 rapid rate rather raw real real-world recent reducing related relative
  relevant reliable remarkable repo report repositories repository requiring research
  resource-limited result resulting results rich richer rise robust robustness role room rouge
  same scenario scenarios score scores second set sets setting settings several severe
  shallower shot show significant similar simple simpler single small smaller so-called
  solution solutions solving sophisticated sota spanning specific ssim state-of-art
  state-of-the-art step steps straightforward strategies strategy strong stronger studies
  study substantial success successful such sufficient suitable superior supplementary survey
  tackle tackling task tasks technique techniques term terms thorough times top-1 top-5 total
  toward towards traditional true type types typical underexplored unified unique
  unprecedented upon use used useful uses using utilizing valid valuable values variety
  various vast version versions via video-page view vs ways weaker website well well-grounded
  well-known wide widely wider widespread work works www year years yielding`.split(/\s+/),
);

/** Whether abstracts of every subject have the word. */
export function isEmpty(word: string): boolean {
  return EMPTY.has(word.toLowerCase());
}

/** `2.5x`, `20-layer`, and not `3D` or `4DGS`. */
const AMOUNT = /^\d+(?:[.,-]|\p{Ll})/u;
const POSSESSIVE = /['’]s?$/u;

/**
 * What a word is by itself. The tagger knows most words of abstracts, and reads a word a thousand
 * times faster than all the texts that have it.
 */
export function roleOf(word: string): Role {
  if (!/\p{L}/u.test(word) || word.length === 1 || AMOUNT.test(word)) return 'break';
  // Moore's law, and not a model's weights.
  if (POSSESSIVE.test(word)) return /^\p{Lu}/u.test(word) ? 'modifier' : 'break';
  if (isShort(word)) return 'noun';
  const lower = word.toLowerCase();
  const last = lower.slice(lower.lastIndexOf('-') + 1);
  const tag = tagOf(last);
  if (tag === 'VERB') {
    if (last.endsWith('ing')) return 'noun';
    return last.endsWith('ed') || last !== lower ? 'modifier' : 'break';
  }
  return last !== lower ? (ROLES[tag] ?? 'modifier') : (ROLES[tag] ?? 'break');
}

/** The part of speech of a word by itself, as Universal Dependencies names it. */
function tagOf(word: string): string {
  const before = tags.get(word);
  if (before !== undefined) return before;
  const tag = tagger.readDoc(word).tokens().itemAt(0).out(partOfSpeech);
  tags.set(word, tag);
  return tag;
}
