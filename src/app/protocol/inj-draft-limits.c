/* inj-draft-limits.c
 *
 * Which limits a draft can be given.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-draft-limits.h"

#include "inj-protocol-text.h"

/* Those that are not of a muscle, as they are offered after these. */
static const InjLimitScope scopes[] = {
  INJ_LIMIT_VISIT, INJ_LIMIT_SITE, INJ_LIMIT_MONTHS, INJ_LIMIT_INTERVAL, INJ_LIMIT_AGE,
};

void
inj_draft_limits_fill (GtkDropDown *drop_down)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));

  for (InjMuscle muscle = 0; muscle < INJ_MUSCLE_OTHER; muscle++)
    gtk_string_list_append (names, inj_muscle_get_name (muscle));
  for (guint i = 0; i < G_N_ELEMENTS (scopes); i++)
    gtk_string_list_append (names, inj_protocol_text_get_scope (scopes[i], INJ_MUSCLE_OTHER));
  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (names));
}

void
inj_draft_limits_add (GtkDropDown      *drop_down,
                      InjProtocolDraft *draft)
{
  guint selected;

  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));
  g_return_if_fail (draft != NULL);

  selected = gtk_drop_down_get_selected (drop_down);
  if (selected < INJ_MUSCLE_OTHER)
    inj_protocol_draft_add_limit (draft, INJ_LIMIT_MUSCLE, (InjMuscle) selected);
  else if (selected - INJ_MUSCLE_OTHER < G_N_ELEMENTS (scopes))
    inj_protocol_draft_add_limit (draft, scopes[selected - INJ_MUSCLE_OTHER], INJ_MUSCLE_OTHER);
}
