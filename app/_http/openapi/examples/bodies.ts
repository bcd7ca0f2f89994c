interface Example {
  summary: string;
  value: object;
}

/** What a caller sends to an operation, as it is written: `POST /api/tickets`. */
export const BODIES: Record<string, Record<string, Example>> = {
  "POST /api/tickets": {
    nl: {
      summary: "A ticket in Dutch",
      value: {
        title: "Outlook blijft om mijn wachtwoord vragen",
        description: "Sinds ik gisteren mijn wachtwoord heb gewijzigd, vraagt Outlook er om de paar minuten weer om. Webmail werkt wel.",
        employee_id: "E-1042",
        tags: ["outlook", "wachtwoord"],
      },
    },
    fr: {
      summary: "A ticket in French, urgent",
      value: {
        title: "Plus de réseau dans toute l'agence de Lyon",
        description: "Depuis 8 h 40, ni le Wi-Fi ni les prises murales ne donnent de connexion au deuxième étage. Les téléphones IP sont coupés aussi.",
        employee_id: "E-2210",
        category: "network",
        priority: "urgent",
        language: "fr",
      },
    },
    zh: {
      summary: "A ticket in Chinese",
      value: { title: "新电脑无法连接共享打印机", description: "换了新笔记本之后,三楼的打印机显示“驱动程序不可用”,旧电脑还能正常打印。", employee_id: "E-3307", category: "hardware" },
    },
    en: {
      summary: "A ticket in English, confidential",
      value: {
        title: "Please close the account of a colleague who leaves on Friday",
        description: "HR asks that mail, VPN and the building pass end at 17:00 on Friday. The person has not been told yet.",
        employee_id: "E-0815",
        category: "permission",
        priority: "high",
        confidential: true,
      },
    },
  },
  "PATCH /api/tickets/{id}": { priority: { summary: "More urgent than it looked, and better tagged", value: { priority: "high", tags: ["outlook", "wachtwoord", "mfa"] } } },
  "POST /api/tickets/{id}/assign": {
    assign: { summary: "To a member of staff", value: { assigned_to: "E-0007" } },
    unassign: { summary: "To nobody", value: { assigned_to: null } },
  },
  "POST /api/tickets/{id}/resolve": {
    nl: { summary: "What solved it", value: { resolution: "Het oude wachtwoord stond nog in Referentiebeheer. Verwijderd, Outlook opnieuw gestart en één keer aangemeld." } },
  },
  "POST /api/tickets/{id}/reopen": { fr: { summary: "Why it is not solved", value: { reason: "Le problème est revenu ce matin après le redémarrage." } } },
  "POST /api/tickets/bulk": {
    assign: { summary: "Several to one member of staff", value: { ids: ["4711", "TK20261124016"], action: "assign", assigned_to: "E-0007" } },
    update: { summary: "Tagged alike, and more urgent", value: { ids: ["4711", "4720"], action: "update", priority: "high", tags_added: ["vpn"] } },
    watch: { summary: "Watched by a colleague", value: { ids: ["4711"], action: "watch", employee_id: "E-0012" } },
  },
  "PUT /api/tickets/{id}/rating": { nl: { summary: "Very content", value: { score: 5, comment: "Binnen een uur geholpen, dank!" } } },
  "POST /api/views": {
    nl: { summary: "What nobody works on yet", value: { name: "Netwerk, nog niemand mee bezig", filters: { category: "network", open: "true", unassigned: "true", sort: "created_at" }, columns: ["number", "title", "requester", "priority", "created"] } },
  },
  "PATCH /api/views/{id}": { renamed: { summary: "Under another name", value: { name: "网络问题，无人受理" } } },
  "POST /api/tickets/{id}/comments": {
    public: { summary: "For the requester too", value: { body: "We have ordered a new power supply; it should be here tomorrow morning.", visibility: "public" } },
    internal: { summary: "Among staff, with a mention", value: { body: "@E-0012 的备用交换机还在机房吗?", visibility: "internal" } },
  },
  "PUT /api/tickets/{id}/presence": { typing: { summary: "Writing an answer", value: { state: "typing" } } },
  "PUT /api/drafts/{key}": { zh: { summary: "A ticket that is half written", value: { content: { title: "新电脑无法连接共享打印机", description: "换了新笔记本之后，" } } } },
  "POST /api/knowledge-base": {
    en: {
      summary: "An article for everyone",
      value: {
        title: "After a password change: Outlook, Teams and the phone",
        content: "1. Open Credential Manager and remove what is stored for Office.\n2. Start Outlook again and type the new password once.",
        category: "software",
        tags: ["password", "outlook"],
        audience: "everyone",
      },
    },
    zh: { summary: "A draft for staff", value: { title: "更换三楼打印机驱动的步骤", content: "先在打印服务器上停用旧驱动,再安装新版本并重新共享。", category: "hardware", language: "zh", status: "draft" } },
  },
  "POST /api/tickets/{id}/attachments": { internal: { summary: "A log, for staff alone", value: { file: ["(the bytes of switch-3.log)"], visibility: "internal" } } },
  "PATCH /api/settings": {
    later: { summary: "Resolved tickets are closed after a month", value: { auto_close_days: 30 } },
    never: { summary: "Resolved tickets stay so until somebody closes them", value: { auto_close_days: null } },
  },
  "PATCH /api/notification-choices": { quieter: { summary: "Not told when a ticket is resolved", value: { resolved: false } } },
  "POST /api/ai-responses/{id}/feedback": {
    accepted: { summary: "It was right", value: { verdict: "accepted" } },
    corrected: { summary: "It was about something else", value: { verdict: "corrected", category: "permission", comment: "Le compte n'avait plus de licence." } },
  },
  "PUT /api/knowledge-base/{id}": {
    fr: {
      summary: "The article anew, in French",
      value: { title: "Après un changement de mot de passe : Outlook, Teams et le téléphone", content: "1. Supprimez l'ancien mot de passe dans le Gestionnaire d'identification.\n2. Redémarrez Outlook.", category: "software", language: "fr", audience: "everyone" },
    },
  },
  "PATCH /api/knowledge-base/{id}": { archive: { summary: "No longer right", value: { status: "archived" } } },
  "POST /api/suggest": { nl: { summary: "A ticket that is half written", value: { title: "Outlook vraagt steeds", description: "om mijn wachtwoord", language: "nl" } } },
  "POST /api/employees": {
    nl: { summary: "A colleague in Utrecht", value: { employee_id: "E-1042", email: "sanne.dewit@company.example", name: "Sanne de Wit", department: "Inkoop", office_location: "Utrecht", locale: "nl" } },
    zh: { summary: "A member of staff", value: { employee_id: "E-0012", email: "li.na@company.example", name: "李娜", department: "信息技术部", role: "it_staff", locale: "zh" } },
  },
  "PATCH /api/employees/{employee_id}": { moved: { summary: "Moved to another office", value: { department: "Logistiek", office_location: "Rotterdam" } } },
  "POST /api/me/password": { change: { summary: "Another password", value: { current_password: "the one until now", new_password: "een heel andere lange zin" } } },
  "POST /api/me/second-factor": { start: { summary: "The password again", value: { password: "the one that I sign in with" } } },
  "POST /api/me/second-factor/confirm": { code: { summary: "What the app shows", value: { code: "492039" } } },
  "POST /api/me/second-factor/remove": { stop: { summary: "The password again", value: { password: "the one that I sign in with" } } },
  "POST /api/api-keys": { monitoring: { summary: "For a program that files tickets", value: { name: "Monitoring", scopes: ["tickets:read", "tickets:write"], expires_at: "2027-10-01T00:00:00Z" } } },
  "POST /api/webhooks": { chat: { summary: "New tickets into a chat", value: { url: "https://chat.company.example/hooks/it-desk", events: ["ticket.created"] } } },
  "PATCH /api/webhooks/{id}": { off: { summary: "Switched off", value: { is_active: false } } },
};
