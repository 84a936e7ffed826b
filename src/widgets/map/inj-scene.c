/* inj-scene.c
 *
 * What all plates show alike: what a person chose to see, and what is lit up.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-scene.h"

#include <string.h>

struct _InjScene
{
  GObject        parent_instance;

  /* Owned */
  InjVisit      *visit;
  InjVisit      *previous;
  GSignalGroup  *visit_signals;
  char          *now_id;

  /* State */
  InjMuscleView  muscles;
  InjSkin        skin;
  gboolean       landmarks;
  gboolean       doses;
  gboolean       measures;
  gboolean       ghosts;
  InjMuscleSet   lit_muscles;
  InjTotals      totals;
};

enum
{
  PROP_MUSCLES = 1,
  PROP_SKIN,
  PROP_LANDMARKS,
  PROP_DOSES,
  PROP_MEASURES,
  PROP_GHOSTS,
  PROP_PREVIOUS,
  PROP_NOW_ID,
  PROP_LIT_MUSCLES,
  N_PROPS
};

enum
{
  COUNTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static const char *const muscle_views[] = {
  [INJ_MUSCLE_VIEW_OFF] = "off",
  [INJ_MUSCLE_VIEW_OUTLINED] = "outlined",
  [INJ_MUSCLE_VIEW_FULL] = "full",
};

/* The keys of the settings are called like the properties, but for the first:
 * in a list of keys "muscles" would not say what of them. */
static const struct
{
  const char *key;
  const char *property;
  const char *action;
} choices[] = {
  { "muscle-view", "muscles", "show-muscles" },
  { "skin", "skin", "skin" },
  { "landmarks", "landmarks", "landmarks" },
  { "doses", "doses", "doses" },
  { "measures", "measures", "measures" },
  { "ghosts", "ghosts", "ghosts" },
};

G_DEFINE_FINAL_TYPE (InjScene, inj_scene, G_TYPE_OBJECT)

static void
set_muscles (InjScene   *self,
             const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (muscle_views); i++)
    {
      if (g_strcmp0 (muscle_views[i], id) != 0 || self->muscles == (InjMuscleView) i)
        continue;

      self->muscles = (InjMuscleView) i;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MUSCLES]);
      return;
    }
}

static void
set_skin (InjScene   *self,
          const char *id)
{
  InjSkin skin;

  if (!inj_skin_from_id (id, &skin) || skin == self->skin)
    return;

  self->skin = skin;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SKIN]);
}

static void
set_flag (InjScene *self,
          guint     property,
          gboolean *flag,
          gboolean  value)
{
  if (*flag == value)
    return;

  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
count (InjScene *self)
{
  InjTotals totals;

  memset (&totals, 0, sizeof totals);
  if (self->visit != NULL)
    inj_totals_count (self->visit, inj_visit_get_head (self->visit)->substance_id, &totals);

  self->totals = totals;
  g_signal_emit (self, signals[COUNTED], 0);
}

static void
on_revision_cb (InjScene *self)
{
  count (self);
}

static void
on_turn_muscles_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       scene)
{
  InjScene *self = INJ_SCENE (scene);

  set_muscles (self, muscle_views[(self->muscles + 1) % G_N_ELEMENTS (muscle_views)]);
}

static void
inj_scene_get_property (GObject    *object,
                        guint       property_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  InjScene *self = INJ_SCENE (object);

  switch (property_id)
    {
    case PROP_MUSCLES:
      g_value_set_static_string (value, muscle_views[self->muscles]);
      break;
    case PROP_SKIN:
      g_value_set_static_string (value, inj_skin_get_id (self->skin));
      break;
    case PROP_LANDMARKS:
      g_value_set_boolean (value, self->landmarks);
      break;
    case PROP_DOSES:
      g_value_set_boolean (value, self->doses);
      break;
    case PROP_MEASURES:
      g_value_set_boolean (value, self->measures);
      break;
    case PROP_GHOSTS:
      g_value_set_boolean (value, self->ghosts);
      break;
    case PROP_PREVIOUS:
      g_value_set_object (value, self->previous);
      break;
    case PROP_NOW_ID:
      g_value_set_string (value, self->now_id);
      break;
    case PROP_LIT_MUSCLES:
      g_value_set_uint (value, self->lit_muscles);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
inj_scene_set_property (GObject      *object,
                        guint         property_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  InjScene *self = INJ_SCENE (object);

  switch (property_id)
    {
    case PROP_MUSCLES:
      set_muscles (self, g_value_get_string (value));
      break;
    case PROP_SKIN:
      set_skin (self, g_value_get_string (value));
      break;
    case PROP_LANDMARKS:
      set_flag (self, property_id, &self->landmarks, g_value_get_boolean (value));
      break;
    case PROP_DOSES:
      set_flag (self, property_id, &self->doses, g_value_get_boolean (value));
      break;
    case PROP_MEASURES:
      set_flag (self, property_id, &self->measures, g_value_get_boolean (value));
      break;
    case PROP_GHOSTS:
      set_flag (self, property_id, &self->ghosts, g_value_get_boolean (value));
      break;
    case PROP_PREVIOUS:
      inj_scene_set_previous (self, g_value_get_object (value));
      break;
    case PROP_NOW_ID:
      inj_scene_set_now_id (self, g_value_get_string (value));
      break;
    case PROP_LIT_MUSCLES:
      inj_scene_set_lit_muscles (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
inj_scene_dispose (GObject *object)
{
  InjScene *self = INJ_SCENE (object);

  g_clear_object (&self->visit_signals);
  g_clear_object (&self->visit);
  g_clear_object (&self->previous);

  G_OBJECT_CLASS (inj_scene_parent_class)->dispose (object);
}

static void
inj_scene_finalize (GObject *object)
{
  InjScene *self = INJ_SCENE (object);

  g_clear_pointer (&self->now_id, g_free);

  G_OBJECT_CLASS (inj_scene_parent_class)->finalize (object);
}

static void
inj_scene_class_init (InjSceneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = inj_scene_dispose;
  object_class->finalize = inj_scene_finalize;
  object_class->get_property = inj_scene_get_property;
  object_class->set_property = inj_scene_set_property;

  properties[PROP_MUSCLES] = g_param_spec_string ("muscles", NULL, NULL, "full", flags);
  properties[PROP_SKIN] = g_param_spec_string ("skin", NULL, NULL, "medium", flags);
  properties[PROP_LANDMARKS] = g_param_spec_boolean ("landmarks", NULL, NULL, FALSE, flags);
  properties[PROP_DOSES] = g_param_spec_boolean ("doses", NULL, NULL, FALSE, flags);
  properties[PROP_MEASURES] = g_param_spec_boolean ("measures", NULL, NULL, FALSE, flags);
  properties[PROP_GHOSTS] = g_param_spec_boolean ("ghosts", NULL, NULL, FALSE, flags);
  properties[PROP_PREVIOUS] = g_param_spec_object ("previous", NULL, NULL, INJ_TYPE_VISIT, flags);
  properties[PROP_NOW_ID] = g_param_spec_string ("now-id", NULL, NULL, NULL, flags);
  properties[PROP_LIT_MUSCLES] = g_param_spec_uint ("lit-muscles", NULL, NULL, 0, G_MAXUINT32, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[COUNTED] = g_signal_new ("counted", INJ_TYPE_SCENE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inj_scene_init (InjScene *self)
{
  self->muscles = INJ_MUSCLE_VIEW_FULL;
  self->visit_signals = g_signal_group_new (INJ_TYPE_VISIT);
  g_signal_group_connect_swapped (self->visit_signals, "notify::revision", G_CALLBACK (on_revision_cb), self);
}

InjScene *
inj_scene_new (void)
{
  return g_object_new (INJ_TYPE_SCENE, NULL);
}

void
inj_scene_add_actions (InjScene   *self,
                       GActionMap *actions)
{
  static const GActionEntry entries[] = { { .name = "turn-muscles", .activate = on_turn_muscles_cb } };

  g_return_if_fail (INJ_IS_SCENE (self));
  g_return_if_fail (G_IS_ACTION_MAP (actions));

  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autoptr (GPropertyAction) action = g_property_action_new (choices[i].action, self, choices[i].property);

      g_action_map_add_action (actions, G_ACTION (action));
    }
  g_action_map_add_action_entries (actions, entries, G_N_ELEMENTS (entries), self);
}

void
inj_scene_bind_settings (InjScene  *self,
                         GSettings *settings)
{
  g_return_if_fail (INJ_IS_SCENE (self));
  g_return_if_fail (G_IS_SETTINGS (settings));

  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    g_settings_bind (settings, choices[i].key, self, choices[i].property, G_SETTINGS_BIND_DEFAULT);
}

void
inj_scene_fill_style (InjScene      *self,
                      InjPlateStyle *style)
{
  g_return_if_fail (INJ_IS_SCENE (self));
  g_return_if_fail (style != NULL);

  style->muscles = self->doses && self->muscles == INJ_MUSCLE_VIEW_FULL ? INJ_MUSCLE_VIEW_OUTLINED : self->muscles;
  style->skin = self->skin;
  style->landmarks = self->landmarks;
}

gboolean
inj_scene_get_landmarks (InjScene *self)
{
  g_return_val_if_fail (INJ_IS_SCENE (self), FALSE);

  return self->landmarks;
}

gboolean
inj_scene_get_doses (InjScene *self)
{
  g_return_val_if_fail (INJ_IS_SCENE (self), FALSE);

  return self->doses;
}

gboolean
inj_scene_get_measures (InjScene *self)
{
  g_return_val_if_fail (INJ_IS_SCENE (self), FALSE);

  return self->measures;
}

InjVisit *
inj_scene_get_ghosts (InjScene *self)
{
  g_return_val_if_fail (INJ_IS_SCENE (self), NULL);

  return self->ghosts ? self->previous : NULL;
}

InjVisit *
inj_scene_get_previous (InjScene *self)
{
  g_return_val_if_fail (INJ_IS_SCENE (self), NULL);

  return self->previous;
}

void
inj_scene_set_previous (InjScene *self,
                        InjVisit *previous)
{
  g_return_if_fail (INJ_IS_SCENE (self));
  g_return_if_fail (previous == NULL || INJ_IS_VISIT (previous));

  if (g_set_object (&self->previous, previous))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PREVIOUS]);
}

InjMuscleSet
inj_scene_get_lit_muscles (InjScene *self)
{
  g_return_val_if_fail (INJ_IS_SCENE (self), 0);

  return self->lit_muscles;
}

void
inj_scene_set_lit_muscles (InjScene     *self,
                           InjMuscleSet  muscles)
{
  g_return_if_fail (INJ_IS_SCENE (self));

  if (self->lit_muscles == muscles)
    return;

  self->lit_muscles = muscles;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIT_MUSCLES]);
}

void
inj_scene_set_now_id (InjScene   *self,
                      const char *place_id)
{
  g_return_if_fail (INJ_IS_SCENE (self));

  if (g_strcmp0 (self->now_id, place_id) == 0)
    return;

  g_free (self->now_id);
  self->now_id = g_strdup (place_id);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOW_ID]);
}

const InjPlannedSite *
inj_scene_get_planned_now (InjScene *self)
{
  g_return_val_if_fail (INJ_IS_SCENE (self), NULL);

  if (self->visit == NULL || self->now_id == NULL)
    return NULL;

  return inj_visit_lookup_planned_site (self->visit, self->now_id);
}

InjVisit *
inj_scene_get_visit (InjScene *self)
{
  g_return_val_if_fail (INJ_IS_SCENE (self), NULL);

  return self->visit;
}

void
inj_scene_set_visit (InjScene *self,
                     InjVisit *visit)
{
  g_return_if_fail (INJ_IS_SCENE (self));
  g_return_if_fail (visit == NULL || INJ_IS_VISIT (visit));

  if (!g_set_object (&self->visit, visit))
    return;

  g_signal_group_set_target (self->visit_signals, visit);
  count (self);
}

const InjTotals *
inj_scene_get_totals (InjScene *self)
{
  g_return_val_if_fail (INJ_IS_SCENE (self), NULL);

  return &self->totals;
}
