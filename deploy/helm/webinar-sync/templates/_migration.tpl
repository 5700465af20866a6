{{- /* The pod that migrates. Its text names the Job, so that one that is done is not changed but followed by another. */}}
{{- define "webinar-sync.migrationPod" -}}
metadata:
  labels:
    {{- include "webinar-sync.labels" . | nindent 4 }}
    app.kubernetes.io/component: migration
  annotations:
    checksum/secret: {{ include (print .Template.BasePath "/secret.yaml") . | sha256sum }}
spec:
  serviceAccountName: {{ include "webinar-sync.fullname" . }}
  {{- include "webinar-sync.podSecurity" . | nindent 2 }}
  restartPolicy: Never
  containers:
    - name: migration
      image: {{ include "webinar-sync.image" . | quote }}
      imagePullPolicy: {{ .Values.image.pullPolicy }}
      {{- include "webinar-sync.containerSecurity" . | nindent 6 }}
      env:
        - name: QUARKUS_INIT_AND_EXIT
          value: "true"
        - name: QUARKUS_FLYWAY_MIGRATE_AT_START
          value: "true"
        - name: QUARKUS_DATASOURCE_REACTIVE_URL
          value: {{ include "webinar-sync.database" . | quote }}
        - name: QUARKUS_DATASOURCE_JDBC_URL
          value: {{ printf "jdbc:%s" (include "webinar-sync.database" .) | quote }}
        {{- if eq .Values.secrets.as "files" }}
        - name: SMALLRYE_CONFIG_SOURCE_FILE_LOCATIONS
          value: /etc/webinar-sync
        {{- else }}
        {{- range list "quarkus.datasource.username" "quarkus.datasource.password" }}
        - name: {{ include "webinar-sync.variable" . }}
          valueFrom:
            secretKeyRef:
              name: {{ default (include "webinar-sync.secret" $) $.Values.migration.existingSecret }}
              key: {{ . }}
        {{- end }}
        {{- end }}
      resources:
        {{- toYaml .Values.migration.resources | nindent 8 }}
      volumeMounts:
        - name: tmp
          mountPath: /tmp
        {{- if eq .Values.secrets.as "files" }}
        - name: secrets
          mountPath: /etc/webinar-sync
          readOnly: true
        {{- end }}
  volumes:
    - name: tmp
      emptyDir:
        sizeLimit: {{ .Values.tmpSize }}
    {{- if eq .Values.secrets.as "files" }}
    - name: secrets
      secret:
        secretName: {{ default (include "webinar-sync.secret" .) .Values.migration.existingSecret }}
        defaultMode: 0440
        # The login and nothing else: what migrates decrypts no token.
        items:
          - key: quarkus.datasource.username
            path: quarkus.datasource.username
          - key: quarkus.datasource.password
            path: quarkus.datasource.password
    {{- end }}
  {{- with .Values.nodeSelector }}
  nodeSelector:
    {{- toYaml . | nindent 4 }}
  {{- end }}
  {{- with .Values.tolerations }}
  tolerations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end }}
