{{- define "webinar-sync.fullname" -}}
{{- $name := default .Chart.Name .Values.nameOverride }}
{{- if .Values.fullnameOverride }}
{{- .Values.fullnameOverride | trunc 40 | trimSuffix "-" }}
{{- else if contains $name .Release.Name }}
{{- .Release.Name | trunc 40 | trimSuffix "-" }}
{{- else }}
{{- printf "%s-%s" .Release.Name $name | trunc 40 | trimSuffix "-" }}
{{- end }}
{{- end }}

{{- define "webinar-sync.selector" -}}
app.kubernetes.io/name: {{ default .Chart.Name .Values.nameOverride }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "webinar-sync.labels" -}}
{{ include "webinar-sync.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/part-of: webinar-sync
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end }}

{{- define "webinar-sync.image" -}}
{{- if .Values.image.digest -}}
{{ .Values.image.repository }}@{{ .Values.image.digest }}
{{- else -}}
{{ .Values.image.repository }}:{{ default .Chart.AppVersion .Values.image.tag }}
{{- end }}
{{- end }}

{{- define "webinar-sync.secret" -}}
{{- default (include "webinar-sync.fullname" .) .Values.secrets.existingSecret }}
{{- end }}

{{- /* The environment variable that sets a configuration key. */}}
{{- define "webinar-sync.variable" -}}
{{- regexReplaceAll "[^A-Za-z0-9]" . "_" | upper }}
{{- end }}

{{- define "webinar-sync.database" -}}
postgresql://{{ .Values.database.host }}:{{ .Values.database.port }}/{{ .Values.database.name }}
{{- with .Values.database.parameters }}?{{ . }}{{ end }}
{{- end }}

{{- define "webinar-sync.redirectUri" -}}
{{- if .Values.zoom.redirectUri -}}
{{ .Values.zoom.redirectUri }}
{{- else if .Values.ingress.enabled -}}
https://{{ .Values.ingress.host }}/connections/callback
{{- end }}
{{- end }}

{{- define "webinar-sync.isReplicated" -}}
{{- if gt (int (ternary .Values.autoscaling.minReplicas .Values.replicaCount .Values.autoscaling.enabled)) 1 }}true{{ end }}
{{- end }}

{{- /* Everything that the level "restricted" of the Pod Security Standards asks of a pod. */}}
{{- define "webinar-sync.podSecurity" -}}
automountServiceAccountToken: false
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  {{- with .Values.runAsUser }}
  runAsUser: {{ . }}
  fsGroup: {{ . }}
  {{- end }}
  seccompProfile:
    type: RuntimeDefault
{{- end }}

{{- define "webinar-sync.containerSecurity" -}}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities:
    drop:
      - ALL
{{- end }}

{{- /* Egress that the service and the migration both need. */}}
{{- define "webinar-sync.commonEgress" -}}
- to:
    {{- toYaml .Values.networkPolicy.dnsAt | nindent 4 }}
  ports:
    - protocol: UDP
      port: 53
    - protocol: TCP
      port: 53
- ports:
    - protocol: TCP
      port: {{ .Values.database.port }}
  {{- with .Values.networkPolicy.databaseAt }}
  to:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end }}
