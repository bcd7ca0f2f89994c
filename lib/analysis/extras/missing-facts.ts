import type { Category } from "@/db/enums";

export const FACTS = ["device", "error", "since", "application", "place", "others", "right", "approval"] as const;

export type Fact = (typeof FACTS)[number];

/** What whoever solves a ticket of a category asks first, the most useful first. */
const WANTED: Record<Category, readonly Fact[]> = {
  hardware: ["device", "since", "error", "place"],
  software: ["application", "error", "since", "others"],
  network: ["place", "others", "since", "error"],
  permission: ["right", "approval", "error"],
  other: ["since", "error", "others"],
};

const AT_ONCE = 3;

const READ_CHARACTERS = 8_000;

/** How a report in any of the four languages tells a fact. */
const TOLD: Record<Fact, RegExp> = {
  device: /\b[A-Z]{2,}[A-Z\d]*[-_]?\d{2,}|\b[a-z]{2,}(?:-[a-z\d]+)+-?\d+|(?<!\p{L})(?:asset|serial|inventaris|inventaire|s\/n)\b|(?<!\p{L})(?:thinkpad|latitude|elitebook|macbook|surface|optiplex|laserjet|probook|iphone|galaxy|pixel)\b|资产(?:编)?号|序列号/iu,
  error: /0x[\da-f]+|(?<!\p{L})(?:err(?:or)?|erreur|fout(?:code|melding)?|code|event)[ _:#-]*[a-z]*[-_]?\d{2,}|\b[A-Z]{2,}(?:_[A-Z\d]+)+\b|["“«„「][^"”»“」]{6,}["”»“」]|(?:错误|代码|提示)[^\p{L}\p{N}]{0,3}[\p{L}\p{N}]/iu,
  since: /(?<!\p{L})(?:since|yesterday|today|this (?:morning|afternoon|week)|last (?:week|night|month)|after (?:the|an?) (?:update|reboot|restart|move)|depuis|hier|aujourd['’]hui|ce matin|cet après-midi|la semaine dernière|après (?:la|une|le) (?:mise à jour|redémarrage)|sinds|gisteren|vandaag|vanochtend|vanmorgen|vanmiddag|vorige week|na (?:de|een) (?:update|herstart)|(?:mon|tues|wednes|thurs|fri)day|lundi|mardi|mercredi|jeudi|vendredi|maandag|dinsdag|woensdag|donderdag|vrijdag)(?!\p{L})|\b\d{1,2}[:h]\d{2}\b|自从|从(?:昨|今|上)|昨[天晚]|今[天早晨]|早上|上午|下午|上周|星期|周[一二三四五]|更新后|重启后/iu,
  application: /(?<!\p{L})(?:outlook|excel|word|powerpoint|teams|onedrive|sharepoint|sap|chrome|edge|firefox|acrobat|adobe|citrix|zoom|slack|jira|confluence|salesforce|autocad|photoshop|onenote|dynamics|exact|afas|topdesk|servicenow|wechat|wps|dingtalk)\b|(?<!\p{L})(?:v|version |versie )?\d+\.\d+|钉钉|企业微信|飞书|用友|金蝶/iu,
  place: /(?<!\p{L})(?:office|home|hotel|floor|room|building|site|warehouse|train|bureau|domicile|télétravail|étage|salle|bâtiment|kantoor|thuis|hotel|verdieping|kamer|gebouw|magazijn|trein|vestiging)(?!\p{L})|办公室|在家|家里|酒店|[\p{L}\d]+楼|会议室|仓库|机房/iu,
  others: /(?<!\p{L})(?:colleagues?|only me|just me|everyone|everybody|others|nobody|collègues?|que moi|moi seule?|tout le monde|les autres|personne d['’]autre|collega['’]?s?|alleen (?:ik|bij mij)|iedereen|anderen|niemand)(?!\p{L})|同事|只有我|就我|大家|其他人|别人|所有人/iu,
  right: /(?<!\p{L})(?:folder|share|mailbox|group|role|licen[cs]e|account|drive|database|dossier|partage|boîte|groupe|rôle|licence|compte|map|mailbox|groep|rol|licentie|schijf|postvak)(?!\p{L})|文件夹|共享|邮箱|用户组|角色|许可证|账[号户]|权限组|数据库/iu,
  approval: /(?<!\p{L})(?:approv(?:ed|al|es?)|manager|supervisor|responsable|approuvée?|validée?|accord de|chef|hiérarchie|leidinggevende|goedgekeurd|akkoord|teamleider)(?!\p{L})|经理|主管|领导|审批|批准|同意/iu,
};

/** The facts that a report of this category does not tell, at most three, the most useful first. */
export function missingFacts(report: string, category: Category): Fact[] {
  const text = report.slice(0, READ_CHARACTERS);
  return WANTED[category].filter((fact) => !TOLD[fact].test(text)).slice(0, AT_ONCE);
}
