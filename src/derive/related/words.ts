import { stemmer } from 'stemmer';
import { eng } from 'stopword';

/** Words that abstracts of any subject are made of: alone they carry no likeness. */
const BOILERPLATE =
  `ability able abstract accessible accordingly accurate achieve achieved achieves achieving
  across actively additional additionally address addressed addresses addressing advance
  advanced advancement advancements advances advantage advantages aim aims allow allowing
  allows already although among analyse analyses analysis analyze analyzing anything appears
  application applications applied apply applying approach approaches areas argue art aspects
  available average based baseline baselines basis become becomes behind believe benefit
  benefits best better beyond billion bridge bring broad broader build building built call
  called candidate capabilities capability capable capture captures carefully case cases
  categories category cause caused causes certain challenge challenges challenging choice
  clean clear click co code collect collective common commonly comparable compare compared
  comparing comparison comparisons complex component components comprehensive comprehensively
  concept concerns consider considered considering consistent consistently consisting consists
  construct constructed contain contains continue contrast contribute contribution
  contributions conventional corresponding count covering covers critical crucial crucially
  current currently deeper deliver delivers demonstrate demonstrated demonstrates
  demonstrating depend depends derive describe design designed designing designs despite
  detailed develop developed developing development difference differences different difficult
  directly discuss diverse due easily easy effect effective effectively effectiveness effects
  efforts eight eliminate emerge emerged emerging empirical empirically employ employing
  employs enable enabled enables enabling end enhance enhanced enhances enhancing ensure
  ensures ensuring entire equivalent especially essential establish established establishing
  et etc evaluate evaluated evaluates evaluating evaluation evaluations even every everyday
  evidence exact examine example examples excellent except exhibit exhibits exist existing
  experiment experimental experimentally experiments explicit explicitly exploit explore
  explored explores exploring express extend extends extensive extensively extreme facilitate
  fact factor factors fail fails failure far fast faster few field finally find finding
  findings first five fixed focus focused focuses focusing follow following form four
  framework frameworks free freely full fully fundamental furthermore future gain gains gap
  gaps gen general generalizable generally github give given gives goal good great greatly
  handle hard harder help hence high higher highlight highlighting highlights highly hold
  hours however http https huge idea identified identify identifying impact implement
  implementation implemented implications importance important importantly impressive improve
  improved improvement improvements improves improving include includes including incorporate
  incorporating increase increased increases increasing increasingly indicate indicates
  individual inherent inspired instead integrate integrated integrates integrating intensive
  interest introduce introduced introduces introducing investigate investigated investigates
  involve involved involves involving issue issues just key kind known lack large largely
  larger last later lead leading leads less let level leverage leverages leveraging limit
  limitation limitations limited little long longer low lower main mainly maintain maintained
  maintaining maintains major making manner match matched may meaningful means meanwhile
  measure measures method methodology methods million minimal minute mitigate model modeling
  modelling models modern moreover much multiple namely natural need needed needs nevertheless
  new next non notable notably note novel number numerous observe observed obtain obtained
  offer offering offers often once one open operate opportunities order original outperform
  outperformed outperforming outperforms overall overcome own paper papers paradigm part
  particular particularly past per perform performance performed performing performs pipeline
  plausible play poor popular possible potential potentially practical practice present
  presented presenting presents previous previously primarily primary prior problem problems
  process produce produced produces producing project promising propose proposed proposes
  proposing prove proves provide provided provides providing public publicly purpose
  qualitative qualitatively quality quantitative quantitatively question questions quite range
  ranging rate rather reach reaches reaching real recent recently reduce reduced reduces
  reducing regarding related relation relations relatively release released relevant reliable
  relies rely relying remain remaining remains remarkable repeated report require required
  requirement requirements requires requiring research researchers respectively result
  resulting results reveal revealing reveals review rich rigorous role run same scale scenario
  scenarios second see seen select serve serves set sets setting settings seven several share
  short show showcase showing shown shows significant significantly similar simple simply
  simultaneously single six size sizes small smaller solely solution solutions solve solving
  sota source specific specifically standard state steady step steps still straightforward
  strategies strategy strength strong stronger studied studies study studying sub substantial
  substantially successful successfully such suffer suffers sufficient suggest suggesting
  suggests suitable superior support supports survey system systematic systematically systems
  tackle target task tasks technical technique techniques ten tend term terms test tested
  therefore third though three throughout thus together top toward towards traditional two
  type types typical typically under underlying understand unified unique unlike usable use
  used useful user users uses using usually utilize utilized utilizes utilizing valuable value
  varies variety various vary varying vast versatile versions via ways well whereas whether
  while why wide widely will within without word words work works world years yet yield
  yielding yields zero`.split(/\s+/);

/** Those that can begin a phrase that says something, as in `world model`. */
const OPENERS = new Set([
  'few',
  'natural',
  'next',
  'open',
  'single',
  'test',
  'world',
  'zero',
  'word',
]);
/** Those that can end one, as in `language model`. */
const CLOSERS = new Set([
  'model',
  'modeling',
  'modelling',
  'models',
  'system',
  'systems',
  'design',
]);

/** Words that separate phrases, besides the library's list. */
const PARTING = `again against al am among any beyond cannot did do does don down during eg et few
  first further hence ie if instead it its no nor not off one only per rather so than then thus two
  three up upon us versus via vs when whenever where whether while whose within without yet`;
const STOPS = new Set([...eng, ...PARTING.split(/\s+/)]);
const COMMON = new Set(BOILERPLATE);
/** Adverbs say nothing alone either, but do in `weakly supervised`. */
const ADVERB = /^(?!anomaly|assembly|butterfly|monopoly|multiply).{5,}ly$/u;

/** What a word means for the search for likenesses. */
interface Word {
  /** Place of its stem in the dictionary. */
  stem: number;
  /** Whether it says nothing alone. */
  common: boolean;
  /** Whether it begins a phrase of two words, and whether it ends one. */
  opens: boolean;
  closes: boolean;
}

/** Knows words by their stems, Porter's of the lower-case word. */
export interface Dictionary {
  stems: string[];
  stemOf: (stem: string) => number;
  /** Null for words that are part of no term: articles and the like, numbers, single letters. */
  wordOf: (written: string) => Word | null;
}

/** @param stems those that are already known. */
export function createDictionary(stems: readonly string[] = []): Dictionary {
  const all = [...stems];
  const places = new Map(all.map((stem, place) => [stem, place]));
  const words = new Map<string, Word | null>();
  const stemOf = (stem: string) => {
    const known = places.get(stem);
    if (known !== undefined) return known;
    places.set(stem, all.length);
    return all.push(stem) - 1;
  };
  const wordOf = (written: string) => {
    const known = words.get(written);
    if (known !== undefined) return known;
    const lower = written.normalize('NFKC').toLowerCase();
    const isBoilerplate = COMMON.has(lower);
    const common = isBoilerplate || ADVERB.test(lower);
    const opens = !isBoilerplate || OPENERS.has(lower);
    const closes = !common || CLOSERS.has(lower);
    const parts = lower.length < 2 || STOPS.has(lower) || /^\p{N}+$/u.test(lower);
    const word =
      parts || !(opens || closes) ? null : { stem: stemOf(stemmer(lower)), common, opens, closes };
    words.set(written, word);
    return word;
  };
  return { stems: all, stemOf, wordOf };
}
