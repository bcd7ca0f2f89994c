#!/bin/sh
# Adds the receivers of the environment to alertmanager.yml, and starts Alertmanager with it.
#   ALERT_EMAIL_TO with SMTP_HOST, SMTP_PORT (587), SMTP_FROM, SMTP_USER, SMTP_PASSWORD; SMTP_TLS=off for a server that has none
#   ALERT_WEBHOOK_URL
# Each NAME may come from the file that NAME_FILE names. With neither, alerts are seen in Prometheus and Grafana alone.
set -eu
umask 077
here=$(dirname "$0")
made=${ALERTMANAGER_FOLDER:-/tmp}
config=$made/alertmanager.yml

value() {
  eval "file=\${$1_FILE:-} text=\${$1:-}"
  if [ -n "$file" ]; then cat "$file"; else printf '%s' "$text"; fi
}

# As a single-quoted string of YAML; a line break cannot be meant.
quoted() {
  value "$1" | tr -d '\r\n' | sed "s/'/''/g; s/^/'/; s/\$/'/"
}

# The folder's own name for templates, wherever it lies.
sed "s|/etc/alertmanager/|$here/|" "$here/alertmanager.yml" >"$config"

to=$(value ALERT_EMAIL_TO)
if [ -n "$to" ]; then
  host=$(value SMTP_HOST) from=$(value SMTP_FROM) port=$(value SMTP_PORT)
  if [ -z "$host" ] || [ -z "$from" ]; then
    echo "ALERT_EMAIL_TO needs SMTP_HOST and SMTP_FROM" >&2
    exit 1
  fi
  SMARTHOST=$host:${port:-587}
  tls=true
  [ "${SMTP_TLS:-on}" != off ] || tls=false
  cat >>"$config" <<END
    email_configs:
      - to: $(quoted ALERT_EMAIL_TO)
        from: $(quoted SMTP_FROM)
        smarthost: $(quoted SMARTHOST)
        require_tls: $tls
        send_resolved: true
        headers: { Subject: '{{ template "desk.subject" . }}' }
        html: ''
        text: '{{ template "desk.text" . }}'
END
  if [ -n "$(value SMTP_USER)" ]; then
    value SMTP_PASSWORD | tr -d '\r\n' >"$made/smtp-password"
    cat >>"$config" <<END
        auth_username: $(quoted SMTP_USER)
        auth_password_file: '$made/smtp-password'
END
  fi
fi

if [ -n "$(value ALERT_WEBHOOK_URL)" ]; then
  cat >>"$config" <<END
    webhook_configs:
      - url: $(quoted ALERT_WEBHOOK_URL)
        send_resolved: true
END
fi

# It is alone: no other Alertmanager is looked for.
exec "${ALERTMANAGER:-/bin/alertmanager}" --config.file="$config" --storage.path="${ALERTMANAGER_STORAGE:-/alertmanager}" --cluster.listen-address= "$@"
