export const FACTS = ["device", "error", "since", "application", "place", "others", "right", "approval", "tried"] as const;

export type Fact = (typeof FACTS)[number];

const latin = (words: string): string => `(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`;

const anyOf = (...patterns: string[]): RegExp => new RegExp(patterns.join("|"), "iu");

/** A name or code of a machine; a maker or a product line says enough too. */
const DEVICE = anyOf(
  "(?<![\\p{Script=Latin}\\p{N}-])(?=[\\w-]{0,40}\\d{2})[a-z]{1,12}(?:-?[a-z\\d]{1,12}){1,4}(?![\\p{Script=Latin}\\p{N}])",
  latin("asset|serial|inventaris(?:nummer)?|inventaire|s/n"),
  latin("thinkpad|latitude|elitebook|probook|macbook|surface|optiplex|precision|toughbook|laserjet|officejet|iphone|ipad|galaxy|pixel|hp|dell|lenovo|fujitsu|logitech|jabra|poly|canon|ricoh|xerox|brother|epson|zebra|honeywell|datalogic|kyocera|konica|samsung|philips|cisco|yealink|wacom"),
  latin("(?:room|salle|amphi|(?:college)?zaal|lokaal|kamer|desk|werkplek|bureau) ?[a-z]{0,4}[ .-]?\\d[\\d.]*"),
  "会议室|资产(?:编)?号|序列号|京瓷|惠普|联想|戴尔|佳能|理光|爱普生|兄弟牌|罗技|华为|小米",
);

/** A code, a name in capitals as programs give them, or somebody else's words in quotes. */
const ERROR = anyOf(
  "0x[\\da-f]{2,}",
  latin("(?:err(?:or)?|erreur|fout(?:code|melding)?|code|event)[ _:#-]*[a-z]{0,12}[-_ ]{0,2}\\d+"),
  "(?<![\\p{Script=Latin}\\p{N}])[A-Z]{1,12}-?\\d{3,}(?![\\p{Script=Latin}\\p{N}])", "[A-Z]{2,20}(?:_[A-Z\\d]{1,20}){1,8}", "(?<![\\d.])\\d{2}\\.\\d{2}\\.\\d{2}(?![\\d.])",
  "[\"“«„「][^\"”»“」]{6,300}[\"”»“」]", "(?<![\\p{L}\\p{N}])['‘][^'’\\n]{8,300}['’](?!\\p{L})", "[“‘「][^”’」]{3,300}[”’」]",
  "(?:错误|代码|报错?)[^\\p{L}\\p{N}]{0,3}[A-Z\\d]{2}", "(?:提示|显示|弹出?|报)(?:[\\s::“\"‘「]{1,3}|说|为)[\\p{L}\\p{N}]{3}", "(?:提示|显示|弹出?|报)[A-Za-z]{3}",
  latin("no (?:error|message|code)s?|without any (?:error|message)|sans (?:aucun )?(?:message|code)|aucun (?:code|message)|geen (?:fout(?:code|melding)?|melding|code)"), "(?:没有?|不)(?:任何)?(?:报错|提示|错误)",
);

/** A moment, a day, or what changed just before. */
const SINCE = anyOf(
  latin("since|yesterday|today|tonight|(?:this|last|every|each|all) (?:morning|afternoon|evening|day|night|week|weekend|month|time)|(?:on|over) (?:the )?weekend|weekends?|ago|started|began|until|used to|recently|overnight|after|now and then|always|(?:first|second|third|fourth|fifth) time|just (?:now|moved|changed|got|installed)"),
  latin("depuis|hier|aujourd['’]hui|(?:ce|cet|cette|chaque|tous les) (?:matins?|après-midi|soirs?|semaine|jours?|week-?end|mois|nuit)|(?:la semaine|le mois|l['’]an) (?:dernière?|passée?)|il y a|après|avant|week-?end|maintenant|toujours|désormais|(?:2|3|4|deux|trois)i?èm?e fois|jusqu['’](?:ici|à)"),
  latin("sinds|gisteren?|vandaag|van(?:ochtend|morgen|middag|avond|nacht)|(?:vorige|deze|elke|iedere|afgelopen) (?:week|maand|dag|ochtend|nacht|keer)|(?:'s|des) ?(?:ochtends|middags|nachts)|na (?:de|het|een)|geleden|weekend|altijd|tot (?:nu|gisteren)|begon|opeens|ineens|(?:tweede|derde|vierde) keer"),
  latin("(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:maan|dins|woens|donder|vrij|zater|zon)dag"),
  "(?<!\\d)\\d{1,2}[:h]\\d{2}(?!\\d)", "(?<!\\d)\\d{1,2}(?:st|nd|rd|th|e)(?![\\p{L}\\p{N}])", "自从|以来|从.{0,8}(?:开始|起)|昨|今[天早晨晚]|早[上晨班]|[上下晚]午|夜班|上周|上个?月|这[周月两几]|周[一二三四五六日]|星期|\\d+[号日月]|[换改升更]?(?:完|新|级|了).{0,10}后|重启后|刚|以前|之前|每[天次晚早]|一直|第.次",
);

const APPLICATION = anyOf(
  latin("windows|office|outlook|excel|word|powerpoint|teams|onedrive|sharepoint|sap|erp|chrome|edge|firefox|acrobat|adobe|citrix|zoom|slack|jira|confluence|salesforce|autocad|solidworks|inventor|matlab|photoshop|onenote|dynamics|exact|afas|topdesk|servicenow|wechat|wps|dingtalk|moodle|planner|intranet|updates?|mises? à jour|authenticator|vpn|pdf|pacs|kb\\d{6,}"),
  "钉钉|企业微信|微信|飞书|用友|金蝶|邮箱|浏览器|输入法",
);
/** A name that is neither at the start of a sentence nor in a list of words: programs are called all sorts of things. */
const NAME = /(?<=[\p{Ll}\p{Script=Han},;:] ?)(?<!\p{Lu}[\p{Ll}]{0,12})\p{Lu}[\p{L}\d]{3,}|\p{Lu}\p{Ll}+\p{Lu}[\p{L}\d]*|(?<![\p{L}\p{N}])(?!USB|URGENT|ASAP|SMS|PDF|CSV)\p{Lu}{3,}(?![\p{L}\p{N}])/u;

const PLACE = anyOf(
  latin("office|home|hotel|floor|rooms?|building|site|warehouse|train|ward|clinic|campus|hall|desk|lab|corridor|level|wing|branch|depot|remote(?:ly)?|outlet|socket|abroad|at (?:a|the) (?:customer|client)|in [A-Z]\\p{Ll}{3,}"),
  latin("bureau|domicile|chez (?:moi|un|le|eux)|télétravail|étage|salle|bâtiment|hôtel|quai|couloir|chantier|amphi|labo|agence|magasin|entrepôt|résidence|étranger|prise|rez-de-chaussée|service"),
  latin("kantoor|thuis(?:werken)?|verdieping|kamer|gebouw|magazijn|trein|vestiging|afdeling|balie|kelder|archief|depot|zaal|gang|aula|werkplek|buitenland|vleugel|onderweg|hal"),
  "办公室|在家|家里|回家|宿舍|酒店|出差|会议室|仓库|机房|现场|楼|室|病区|门诊|校区|车间|[\\p{L}]部(?!分)|[A-Z]区|隔壁",
);

const OTHERS = anyOf(
  latin("colleagues?|(?:only|just) me|everyone|everybody|others?|nobody|no one|none|all|whole|entire|both|several|neighbours?|we|us|our|\\d+ (?:people|users|of us|machines|pcs)|my own"),
  latin("collègues?|que moi|moi seule?|tout le monde|les autres|personne|tou(?:te|s|tes)|voisine?|plusieurs|nous|nos|on|les (?:deux|trois|\\d+)|\\d+ (?:personnes|postes|étudiants)"),
  latin("collega['’]?s?|alleen (?:ik|bij mij)|iedereen|anderen|niemand|hele|buurvrouw|buurman|kamergenoot|meerdere|alle|wij|we|ons|onze|\\d+ (?:man|mensen|collega['’]s|werkplekken|studenten|pers)"),
  "同事|只有我|就我|大家|其他|别人|所有|旁边|室友|我们|咱们|好几|整|全|几[台个把]|\\d+ ?[台个](?!小时)",
);

const RIGHT = anyOf(
  latin("accounts?|install\\p{L}*|logiciel|bouton|fonction|omgeving|optie|software|folders?|shares?|(?:mail|in)box(?:es)?|groups?|roles?|licen[cs]es?|drive|database|calendar|channel|list|project|dossiers?|partagée?s?|boîtes?|groupes?|rôles?|compte|agenda|liste|map(?:pen)?|groep|rol|rechten|licenties?|schijf|postvak|postbus|agenda|lijst|bord|badge|door|porte|deur|admin\\p{L}*"),
  "\\\\\\\\[\\w.-]+|[A-Z]:\\\\?", "文件夹|共享|邮箱|用户组|角色|许可证?|账[号户]|数据库|日历|列表|门禁|机房|按钮|菜单|管理员",
);

const APPROVAL = anyOf(
  latin("approv(?:ed|al|es?|er)|manager|supervisor|boss|head of|signed|agreed|i am (?:his|her|their)|responsable|approuvée?|validée?|accord|chef|hiérarchie|direction|signée?|leidinggevende|goedgekeurd|akkoord|teamleider|toestemming|baas|hoofd|afdelingshoofd"),
  "经理|主管|领导|审批|批准|批件|同意|主任|院长",
);

const TRIED = anyOf(
  latin("tried|try|restart\\p{L}*|reboot\\p{L}*|re-?plug\\p{L}*|swapp?ed|clean(?:ed|ing)|reinstall\\p{L}*|already|power cycle|other (?:cable|port|pc|browser)"),
  latin("essayé\\p{L}*|redémarr\\p{L}*|rebranch\\p{L}*|réinstall\\p{L}*|déjà|nettoy\\p{L}*|changé|autre (?:câble|port|poste|navigateur)|retapé|ressaisi"),
  latin("geprobeerd|her(?:start|opgestart)\\p{L}*|opnieuw|al (?:eens|twee)|schoongemaakt|andere? (?:kabel|poort|pc|usb|browser|headset)|verwisseld|aan/?uit|uit/?aan"),
  "试过|重启|换[了过]|重装|插拔|关机|清洗|清理|重新",
);

const told: Record<Fact, (text: string) => boolean> = {
  device: (text) => DEVICE.test(text),
  error: (text) => ERROR.test(text),
  since: (text) => SINCE.test(text),
  application: (text) => APPLICATION.test(text) || NAME.test(text),
  place: (text) => PLACE.test(text),
  others: (text) => OTHERS.test(text),
  right: (text) => RIGHT.test(text),
  approval: (text) => APPROVAL.test(text),
  tried: (text) => TRIED.test(text),
};

/** Whether a report, in any of the four languages, seems to tell a fact; in doubt it does, since asking for what was said annoys. */
export const tellsFact = (report: string, fact: Fact): boolean => told[fact](report);
