#!/bin/sh
# Writes one backup, encrypted with age for keys that are not on this machine, and deletes those that are too old.
# Écrit une sauvegarde, chiffrée avec age pour des clés qui ne sont pas sur cette machine, et efface celles qui sont trop vieilles.
# Asks for BACKUP_RECIPIENTS and BACKUP_FOLDER; BACKUP_DAYS is 30 unless told; RECOURSE_HOME and RECOURSE_NODE are those of the guide unless told.
set -eu
umask 077

home=${RECOURSE_HOME:-/opt/recourse/current}
node=${RECOURSE_NODE:-/opt/recourse/node}
plain_folder=${BACKUP_PLAIN_FOLDER:-/run/recourse-backup}
days=${BACKUP_DAYS:-30}
case $days in '' | *[!0-9]*) echo "BACKUP_DAYS" >&2 && exit 2 ;; esac

recipients=
for key in $BACKUP_RECIPIENTS; do recipients="$recipients -r $key"; done
[ -n "$recipients" ] || { echo "BACKUP_RECIPIENTS" >&2; exit 2; }

name=$(date -u +%Y-%m-%dT%H%M%SZ).recourse
plain=$plain_folder/$name
sealed=$BACKUP_FOLDER/$name.age
trap 'rm -f "$plain" "$sealed.part"' EXIT
trap 'exit 1' HUP INT TERM

"$node" "$home/apps/server/src/operations/main.ts" backup "$plain"
# shellcheck disable=SC2086 -- one word for each key
age $recipients -o "$sealed.part" "$plain"
# Whole or not at all, also when the machine stops here.
sync "$sealed.part"
mv "$sealed.part" "$sealed"
# Only after one more is there: when backups fail, the last good ones stay.
find "$BACKUP_FOLDER" -maxdepth 1 -type f -name '*.recourse.age' -mtime "+$days" -delete
