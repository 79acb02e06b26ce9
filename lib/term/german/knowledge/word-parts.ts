/** What stands before a noun and makes another word of it, not a compound: „Verstand“ is no kind of „Stand“. */
export const VERB_PREFIX =
  /^(?:ab|an|auf|aus|be|bei|da|dar|durch|ein|emp|ent|er|fort|ge|her|hin|hervor|heran|heraus|herein|hinaus|los|miss|nach|nieder|rück|über|um|un|unter|ur|ver|vor|voraus|vorbei|weg|wider|wieder|zer|zu|zurück|zusammen|mit|gegen|hinter)$/

/** What may name a kind: „Nebenfluss“; those that are verbal prefixes too only with a long noun: „Unterausschuss“. */
export const NAMING_PREFIX =
  /^(?:gegen|hinter|mit|über|unter|vor|neben|zwischen|haupt|sonder|vize|ex|anti|mini|mega|super|trans|inter|nicht|alt|neu|gross|klein|ober|erst|selbst|gesamt|innen|aussen)$/

/** Ends in a verbal prefix as nearly no noun does: „Welt-aus-stellung“ holds no „Stellung“. */
export const ENDS_IN_PREFIX =
  /(?:be|ge|ver|ent|zer|ab|aus|zu|gegen|über|unter|vor|nach|durch|wider|wieder|hinter|zurück)$/

/** Ends in a verbal prefix, or in letters that are one by chance; what is before it decides. */
export const MAY_END_IN_PREFIX = /(?:an|auf|bei|ein|er|mit|um)$/

/**
 * The rest of a word that was derived from a term and not put together with it: „Sportler“, „Steuerung“,
 * „Ministerium“, „Präsidentschaftswahl“.
 */
export const DERIVATION =
  /^(?:er(?:s|n|in|innen)?|(?:ler|ner|ung|heit|keit|igkeit|schaft|nis|tum|ling|chen|lein|lich|ig|bar|los|sam|haft|voll|artig|mässig|iere?n?|iert|ieren|ist|ität|ion|ation|iv|al|ell|iell|ium|ien|ie|ik|iker|ant|ent|anz|enz|eur|ar|ari|är|or|ur|itis|ose|oid|erei|elei|ei|eln|ern|end|ett|ette|aner|ianer|ens)(?:s|e|n|en|es|er|em|in|innen|te[rnsm]?)?)$|^(?:(?:ung|heit|schaft|igkeit|isierung|ation|ität|losigkeit|ierung)s|t?isch|tisier|schaft|ial|isier|ifi[kz]|ismus|ar(?:ier|is)|bar(?:e|keit|ung)|fach)/

/** A feminine noun that links with -s: what ends so in front of another noun is a noun. */
export const LINKED_S = /(?:ung|heit|keit|schaft|ion|tät|tum|ling|ing)s$/

/** An adjective at the end of a word, capital or not, is no noun. */
export const ADJECTIVE_ENDING = /(?:ig|lich|isch)(?:e[mnrs]?)?$/

/** Adjectives behind a noun: „bundesweit“, „haushaltspolitisch“; inflected as they stand. */
export const ADJECTIVE_TAIL =
  /^(?:abhängig|ähnlich|arm|basiert|bedingt|berechtigt|betroffen|bezogen|eigen|extern|fähig|feindlich|fern|finanziert|frei|freundlich|geführt|gefördert|gerecht|gesteuert|gestützt|getragen|günstig|intensiv|intern|kritisch|müde|nah|neutral|orientiert|pflichtig|politisch|rechtlich|reif|relevant|schädlich|schwach|skeptisch|spezifisch|stark|tauglich|treu|typisch|übergreifend|üblich|unabhängig|weit|widrig|wirtschaftlich|zentriert)(?:e[mnrs]?)?$/

/** Words that hold another by chance, in all their forms and compounds. */
export const SIMPLE_WORDS =
  /transport|passport|konkurren|standard|schulter|mittwoch|rentab|vereinig|vereinz|vereinn|zahlreich|enfalls|artikel|motor|autor|referen|konferenz|instan|ständig|gegenstand|vollmacht|kommunion|preiselbeer|hochzeit/

/** A German word begins with a vowel or with consonants that can begin one. */
export const ONSET =
  /^(?:[bfgkp]?[lr]|pf[lr]?|ph|sch[lmnrw]?|sp[rl]?|str?|th?r?|tr|dr|wr|ch(?=[aeiouäöüyr])|[gk]n|kw|qu|zw|s[km]|sz|[bcdfghjkmnpstvwxyz])?[aeiouäöüy]/
