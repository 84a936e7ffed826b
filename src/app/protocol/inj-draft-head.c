/* inj-draft-head.c
 *
 * What a draft says of itself, as rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-draft-head.h"

#include <glib/gi18n.h>

#include "domain/protocol/inj-substance.h"

#include "inj-draft-fields.h"

void
inj_draft_head_fill (AdwPreferencesGroup *group,
                     InjProtocolDraft    *draft,
                     GPtrArray           *substances,
                     gboolean             is_new)
{
  static const char *const standings[] = { "off-label", "on-label US", "on-label EU", "on-label US, on-label EU", NULL };
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  g_return_if_fail (ADW_IS_PREFERENCES_GROUP (group));
  g_return_if_fail (draft != NULL);

  for (guint i = 0; i < substances->len; i++)
    g_ptr_array_add (ids, (char *) inj_substance_get_id (g_ptr_array_index (substances, i)));
  g_ptr_array_add (ids, NULL);

  adw_preferences_group_add (group, inj_draft_fields_new_entry (_("Name"), &draft->name));
  adw_preferences_group_add (group, inj_draft_fields_new_entry (_("Version"), &draft->version));
  if (is_new)
    adw_preferences_group_add (group,
                               inj_draft_fields_new_entry (_("Id (small letters, digits, hyphens)"), &draft->id));
  adw_preferences_group_add (group, inj_draft_fields_new_words (_("Standing"), standings, &draft->standing));
  adw_preferences_group_add (group, inj_draft_fields_new_entry (_("Source"), &draft->source));
  adw_preferences_group_add (group,
                             inj_draft_fields_new_switch (_("Confirmed"), _("It was read in the source itself"),
                                                          &draft->verified));
  adw_preferences_group_add (group,
                             inj_draft_fields_new_entry (_("Checked on (YYYY-MM-DD)"), &draft->checked));
  adw_preferences_group_add (group,
                             inj_draft_fields_new_words (_("Substance"), (const char *const *) ids->pdata,
                                                         &draft->substance_id));
  adw_preferences_group_add (group,
                             inj_draft_fields_new_entry (_("Indication (an id, such as chronic-migraine)"),
                                                         &draft->indication));
  adw_preferences_group_add (group,
                             inj_draft_fields_new_switch (_("Add-on"), _("It lies on top of another protocol"),
                                                          &draft->is_add_on));
}
