/* inj-visit-actions.c
 *
 * What can be done to a visit, as actions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-visit-actions.h"

/* Takes the request. */
static void
submit (InjVisitControl *control,
        InjRequest   *request)
{
  inj_visit_control_submit (control, request);
  inj_request_unref (request);
}

static void
give_hollow (InjVisitControl *control,
             int           muscle,
             int           side)
{
  g_auto (GStrv) place_ids = inj_compose_dup_givable (inj_visit_control_get_visit (control), muscle, side);

  submit (control, inj_request_new_give ((const char *const *) place_ids, NULL, TRUE));
}

static void
give (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       control)
{
  const char *place_ids[] = { g_variant_get_string (parameter, NULL), NULL };

  submit (control, inj_request_new_give (place_ids, NULL, FALSE));
}

/* The route as its id; an empty note is none. */
static gboolean
read_dose (InjDose    *dose,
           gint64      units,
           const char *route_id,
           const char *note)
{
  InjRoute route;

  g_return_val_if_fail (inj_route_from_id (route_id, &route), FALSE);

  *dose = (InjDose) { units, (int) route, note };

  return TRUE;
}

static void
give_units (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       control)
{
  const char *place_ids[2] = { NULL };
  const char *route, *note;
  gint64 units;
  InjDose dose;

  g_variant_get (parameter, "(&sx&s&s)", &place_ids[0], &units, &route, &note);
  if (read_dose (&dose, units, route, note))
    submit (control, inj_request_new_give (place_ids, &dose, FALSE));
}

static void
give_free (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       control)
{
  const char *plate, *muscle_id, *name, *route, *note;
  InjPosition position;
  InjMuscle muscle;
  gint64 units;
  InjDose dose;

  g_variant_get (parameter, "(&sii&sx&s&s&s)", &plate, &position.x, &position.y, &muscle_id, &units, &name, &route,
                 &note);
  g_return_if_fail (inj_plate_from_id (plate, &position.plate));
  g_return_if_fail (inj_muscle_from_id (muscle_id, &muscle));

  if (read_dose (&dose, units, route, note))
    submit (control, inj_request_new_give_free (&position, muscle, name, &dose));
}

static void
give_muscle (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       control)
{
  InjMuscle muscle;

  g_return_if_fail (inj_muscle_from_id (g_variant_get_string (parameter, NULL), &muscle));

  give_hollow (control, (int) muscle, -1);
}

static void
give_side (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       control)
{
  InjSide side;

  g_return_if_fail (inj_side_from_id (g_variant_get_string (parameter, NULL), &side));

  give_hollow (control, -1, (int) side);
}

static void
give_all (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       control)
{
  give_hollow (control, -1, -1);
}

static void
give_now (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       control)
{
  inj_visit_control_give_now (control);
}

static void
correct (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       control)
{
  const char *place_id, *route, *note;
  gint64 units;
  InjDose dose;

  g_variant_get (parameter, "(&sx&s&s)", &place_id, &units, &route, &note);
  if (read_dose (&dose, units, route, note))
    submit (control, inj_request_new_correct (place_id, &dose));
}

static void
void_dose (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       control)
{
  const char *place_id, *reason;

  g_variant_get (parameter, "(&s&s)", &place_id, &reason);
  submit (control, inj_request_new_void (place_id, reason));
}

static void
move (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       control)
{
  const char *place_id;
  InjPosition position;
  InjPlace *place;

  g_variant_get (parameter, "(&sii)", &place_id, &position.x, &position.y);
  place = inj_visit_lookup_place (inj_visit_control_get_visit (control), place_id);
  /* Another program may have taken it away during the drag: then the visit
   * says so. */
  position.plate = place != NULL ? inj_place_get_plate (place) : INJ_PLATE_FRONT;
  submit (control, inj_request_new_move (place_id, &position));
}

static void
begin_move (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       control)
{
  inj_visit_control_begin_move (control, g_variant_get_string (parameter, NULL));
}

static void
end_move (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       control)
{
  inj_visit_control_end_move (control);
}

static void
skip (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       control)
{
  const char *place_ids[2] = { NULL };
  const char *reason;

  g_variant_get (parameter, "(&s&s)", &place_ids[0], &reason);
  submit (control, inj_request_new_skip (place_ids, reason));
}

static void
unskip (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       control)
{
  submit (control, inj_request_new_unskip (g_variant_get_string (parameter, NULL)));
}

static void
unplan (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       control)
{
  submit (control, inj_request_new_unplan (g_variant_get_string (parameter, NULL)));
}

static void
mirror (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       control)
{
  InjSide done;

  g_return_if_fail (inj_side_from_id (g_variant_get_string (parameter, NULL), &done));

  submit (control, inj_request_new_mirror (done));
}

static void
repeat (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       control)
{
  InjVisit *previous = inj_visit_session_get_previous (inj_visit_control_get_session (control));

  g_return_if_fail (previous != NULL);

  submit (control, inj_request_new_repeat (previous));
}

static void
undo (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       control)
{
  submit (control, inj_request_new_undo ());
}

static void
redo (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       control)
{
  submit (control, inj_request_new_redo ());
}

static void
go (GSimpleAction *action,
    GVariant      *parameter,
    gpointer       control)
{
  inj_visit_control_set_now (control, g_variant_get_string (parameter, NULL));
}

static void
choose_vial (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       control)
{
  submit (control, inj_request_new_choose_vial (g_variant_get_int32 (parameter)));
}

static const GActionEntry entries[] = {
  { .name = "give", .activate = give, .parameter_type = "s" },
  { .name = "give-units", .activate = give_units, .parameter_type = "(sxss)" },
  { .name = "give-free", .activate = give_free, .parameter_type = "(siisxsss)" },
  { .name = "give-muscle", .activate = give_muscle, .parameter_type = "s" },
  { .name = "give-side", .activate = give_side, .parameter_type = "s" },
  { .name = "give-all", .activate = give_all },
  { .name = "give-now", .activate = give_now },
  { .name = "correct", .activate = correct, .parameter_type = "(sxss)" },
  { .name = "void", .activate = void_dose, .parameter_type = "(ss)" },
  { .name = "move", .activate = move, .parameter_type = "(sii)" },
  { .name = "begin-move", .activate = begin_move, .parameter_type = "s" },
  { .name = "end-move", .activate = end_move },
  { .name = "skip", .activate = skip, .parameter_type = "(ss)" },
  { .name = "unskip", .activate = unskip, .parameter_type = "s" },
  { .name = "unplan", .activate = unplan, .parameter_type = "s" },
  { .name = "mirror", .activate = mirror, .parameter_type = "s" },
  { .name = "repeat", .activate = repeat },
  { .name = "undo", .activate = undo },
  { .name = "redo", .activate = redo },
  { .name = "go", .activate = go, .parameter_type = "s" },
  { .name = "choose-vial", .activate = choose_vial, .parameter_type = "i" },
};

/* The actions that change a draft and need nothing but one. */
static const char *const draft_actions[] = {
  "give", "give-units", "give-free", "give-muscle", "give-side", "correct", "void", "skip", "unskip", "unplan", "mirror",
  "choose-vial",
};

static void
enable (GSimpleActionGroup *actions,
        const char         *name,
        gboolean            enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (actions), name)), enabled);
}

GSimpleActionGroup *
inj_visit_actions_new (InjVisitControl *control)
{
  GSimpleActionGroup *actions = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), control);

  return actions;
}

void
inj_visit_actions_update (GSimpleActionGroup *actions,
                          InjVisitControl    *control)
{
  InjVisit *visit = inj_visit_control_get_visit (control);
  InjPlace *now = inj_visit_control_get_now (control);
  g_auto (GStrv) hollow = inj_compose_dup_hollow (visit, -1, -1);
  gboolean is_draft = inj_visit_control_is_draft (control);
  gboolean is_open = visit != NULL && inj_visit_get_status (visit) == INJ_VISIT_DRAFT;
  gboolean is_moving = inj_visit_control_get_moving_id (control) != NULL;
  gboolean can_act = is_draft && !is_moving;
  gboolean can_give_now = can_act && now != NULL && inj_place_get_state (now) != INJ_PLACE_GIVEN;
  gboolean can_give_all = can_act && hollow[0] != NULL;

  /* While it is to be said where a dose went, nothing else is done by a slip. */
  for (gsize i = 0; i < G_N_ELEMENTS (draft_actions); i++)
    enable (actions, draft_actions[i], can_act);
  enable (actions, "move", is_draft);
  enable (actions, "begin-move", is_draft);
  enable (actions, "end-move", is_moving);
  enable (actions, "repeat", can_act && inj_visit_session_get_previous (inj_visit_control_get_session (control)) != NULL);
  enable (actions, "give-now", can_give_now);
  enable (actions, "give-all", can_give_all);
  /* To discard the draft is undone as well. */
  enable (actions, "undo", is_open && inj_visit_get_undoable (visit) != NULL);
  enable (actions, "redo", is_open && inj_visit_get_redoable (visit) != NULL);
}
