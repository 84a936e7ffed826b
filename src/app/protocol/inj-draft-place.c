/* inj-draft-place.c
 *
 * Which muscle a site is in that is placed on a plate.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-draft-place.h"

#include <glib/gi18n.h>

/* How far from the pointer a muscle is offered. */
#define MUSCLE_REACH_MM 12

static void
add_button (GtkBox            *box,
            const InjPosition *position,
            InjMuscle          muscle)
{
  /* Translators: %s is a muscle */
  g_autofree char *label = g_strdup_printf (_("Place a Site in %s"), inj_muscle_get_name (muscle));
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "draft.place");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), INJ_DRAFT_PLACE_TYPE, inj_plate_get_id (position->plate),
                                    position->x, position->y, inj_muscle_get_id (muscle));
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (box, button);
}

GtkWidget *
inj_draft_place_new_choice (InjAtlas          *atlas,
                            const InjPosition *position)
{
  g_autoptr (GArray) muscles = NULL;
  GtkWidget *box;

  g_return_val_if_fail (INJ_IS_ATLAS (atlas), NULL);
  g_return_val_if_fail (position != NULL, NULL);

  muscles = inj_atlas_list_muscles (atlas, position, MUSCLE_REACH_MM);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  for (guint i = 0; i < muscles->len; i++)
    add_button (GTK_BOX (box), position, g_array_index (muscles, InjMuscleSide, i).muscle);
  for (InjMuscle muscle = 0; muscles->len == 0 && muscle < INJ_MUSCLE_OTHER; muscle++)
    add_button (GTK_BOX (box), position, muscle);

  return box;
}

void
inj_draft_place_read (GVariant    *place,
                      InjPosition *position,
                      InjMuscle   *muscle)
{
  const char *plate;
  const char *muscle_id;

  g_return_if_fail (g_variant_is_of_type (place, G_VARIANT_TYPE (INJ_DRAFT_PLACE_TYPE)));

  g_variant_get (place, "(&sii&s)", &plate, &position->x, &position->y, &muscle_id);
  g_return_if_fail (inj_plate_from_id (plate, &position->plate));
  g_return_if_fail (inj_muscle_from_id (muscle_id, muscle));
}
