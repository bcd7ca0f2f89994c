import type { Priority } from "@/db/enums";

/** Said in a report, in any of the four languages: it can wait. Taken out first, so that "not urgent" does not read as urgent. */
const CAN_WAIT =
  /(?<!\p{L})(?:not (?:at all |that |really )?urgent|no (?:hurry|rush|urgency)|not (?:time )?critical|whenever (?:you|it)|when(?:ever)? you have (?:time|a moment)|low priority|nice to have|pas (?:du tout |très )?(?:urgent|pressé)e?|rien d['’]urgent|sans urgence|quand vous (?:aurez|avez) (?:le temps|un moment)|geen (?:haast|spoed)|niet (?:heel |erg |echt |zo )?(?:dringend|urgent|spoedeisend)|als (?:jullie|je|u) tijd (?:hebben|hebt|heeft)|wanneer het uitkomt)(?!\p{L})|不(?:着|太|是很)?急|不紧急|不影响(?:工作|使用)|有空(?:时|的时候)?|有时间(?:时|的时候)?/giu;

/** A question or a wish, not something that is broken. */
const WISH =
  /(?<!\p{L})(?:how (?:do|can|should) (?:i|we)|i (?:would|'d) like|we (?:would|'d) like|just wondering|quick question|could (?:i|we) (?:get|have)|feature request|comment (?:faire|puis-je|peut-on)|j['’]aimerais|nous aimerions|je voudrais savoir|petite question|serait-il possible|hoe (?:kan|moet) (?:ik|je|we)|ik zou graag|we zouden graag|vraagje|zou het mogelijk)(?!\p{L})|请问|想咨询|想了解|咨询一下|怎么(?:才能|样才能|设置)|希望(?:能|可以)|建议/iu;

/** Many people, the company's work, or its safety. */
const MANY =
  /(?<!\p{L})(?:everyone|everybody|nobody (?:can|is able)|no one (?:can|is able)|all (?:of us|users|staff|colleagues|employees|machines|computers|branches)|(?:whole|entire) (?:office|floor|department|team|site|company|building|branch|ward)|company[- ]wide|outage|production (?:line )?(?:is |has )?(?:down|stopped|halted|at a standstill)|tout le monde|plus personne|personne (?:ne peut|n['’]arrive)|tous (?:les|nos) (?:utilisateurs|collègues|postes|employés|salariés)|(?:toute? (?:l['’]équipe|l['’]étage|le service|le bureau|la société|le site|l['’]entreprise))|panne générale|production (?:est |à )?(?:à l['’]arrêt|arrêtée|bloquée|l['’]arrêt)|iedereen|niemand (?:kan|kon|komt)|alle (?:collega['’]?s|gebruikers|medewerkers|computers|vestigingen)|(?:hele|gehele) (?:afdeling|verdieping|kantoor|team|vestiging|bedrijf|gebouw)|productie (?:ligt|staat) stil)(?!\p{L})|所有(?:人|同事|员工|用户|电脑)|全(?:员|公司|部门|体)|整个(?:部门|楼层|办公室|团队|公司|网络)|大家都|没有?人能|生产(?:线)?(?:已)?(?:停|中断|瘫痪)|全部(?:无法|不能|断)/iu;

const DANGER =
  /(?<!\p{L})(?:ransomware|phishing|hacked|hijacked|malware|data (?:breach|leak)|security incident|stolen|clicked (?:on )?(?:a|the) (?:suspicious )?link|rançongiciel|hameçonnage|pirat(?:é|age)e?s?|fuite de données|logiciel malveillant|volée?s?|gehackt|gijzelsoftware|datalek|gestolen)(?!\p{L})|勒索|钓鱼邮件|被黑|被盗|入侵|木马|数据泄[露漏]|中(?:了)?病毒/iu;

/** One person who cannot work, or something that is due. */
const BLOCKED =
  /(?<!\p{L})(?:(?:can(?:'|’)?t|cannot|can not|unable to) (?:work|do my (?:job|work)|log ?in|sign in)|nothing works|completely (?:blocked|down|dead)|locked out|blocked|urgent(?:ly)?|asap|a\.s\.a\.p|immediately|right away|deadline|due today|by (?:noon|tonight|end of day)|bloquée?s?|(?:ne peux|peux) plus (?:travailler|me connecter|rien faire)|impossible de (?:travailler|me connecter|se connecter)|plus rien ne (?:marche|fonctionne)|urgente?s?|urgence|au plus vite|dès que possible|échéance|immédiatement|kan (?:helemaal )?niet(?:s)? (?:meer )?(?:werken|inloggen|doen)|niets werkt|lig(?:t)? stil|geblokkeerd|buitengesloten|dringend|spoed|zo snel mogelijk|z\.s\.m|deadline|onmiddellijk)(?!\p{L})|(?:无法|不能|没法|没办法)(?:工作|办公|登录|登陆|开工)|完全(?:用不了|无法使用|打不开)|被锁|紧急|急需|很急|尽快|马上要|截止/iu;

/** A report is read so far: who is in need says so at its beginning. */
const READ_CHARACTERS = 4_000;

/** The priority that a report's own words suggest, in any of the four languages; who only shouts gets at most `high`. */
export function suggestPriority(report: string): Priority {
  const text = report.slice(0, READ_CHARACTERS);
  const insistent = text.replace(CAN_WAIT, " ");
  const canWait = insistent !== text;
  if (DANGER.test(insistent)) return "urgent";
  if (MANY.test(insistent)) return canWait ? "medium" : "urgent";
  if (canWait) return "low";
  if (BLOCKED.test(insistent)) return "high";
  return WISH.test(insistent) ? "low" : "medium";
}
