/* inj-compose-plan.c
 *
 * What the person plans and enters beside giving: repeat, mirror, details, reasons.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-compose.h"

#include <glib/gi18n-lib.h>

#include "domain/values/inj-domain-error.h"
#include "inj-action-composer.h"
#include "inj-compose-dose.h"
#include "inj-visit-record.h"

/* What has no partner in the table has one in the nearest own or free site of
 * its muscle on the other side, within a centimetre of where it would lie. */
#define PARTNER_DISTANCE_MAXIMUM 100

/* Planning many at once: @next_free is the number of the next free site that
 * the action plans, @n_planned how many places it plans so far; @taken are the
 * own sites that are a partner already, borrowed. */
typedef struct
{
  InjVisit          *visit;
  const InjCompose  *compose;
  InjActionComposer *composer;
  GPtrArray         *taken;
  int                next_free;
  guint              n_planned;
} InjPlanner;

static gboolean
planner_init (InjPlanner        *self,
              InjVisit          *visit,
              const InjCompose  *compose,
              GError           **error)
{
  g_autofree char *free_id = inj_visit_dup_next_free_id (visit);

  *self = (InjPlanner) { .visit = visit, .compose = compose };
  self->next_free = inj_visit_record_get_free_number (free_id);
  self->composer = inj_action_composer_new (visit, compose, error);

  return self->composer != NULL;
}

/* Plans what @template says, but where the visit plans the same already. */
static void
planner_add (InjPlanner           *self,
             const InjPlannedDose *template)
{
  g_autoptr (InjPlannedDose) planned = inj_planned_dose_new (template);

  if (inj_planned_dose_equal (planned, inj_visit_get_planned_dose (self->visit, planned->place_id)))
    return;

  inj_action_composer_add (self->composer, inj_change_new_plan (planned->place_id, planned));
  self->n_planned++;
}

static void
planner_add_free (InjPlanner           *self,
                  const InjPlannedDose *template)
{
  g_autofree char *place_id = g_strdup_printf ("free-%d", self->next_free++);
  InjPlannedDose free_dose = *template;

  free_dose.place_id = place_id;
  planner_add (self, &free_dose);
}

/* What is drawn from; before there is a vial, what the visit began with. */
static const char *
get_substance_id (InjVisit *visit)
{
  InjVial *active = inj_visit_get_active_vial (visit);

  return active != NULL ? inj_vial_get_substance_id (active) : inj_visit_get_head (visit)->substance_id;
}

/* Units of another substance are never carried over. */
static gboolean
is_of_substance (InjVisit           *visit,
                 const InjInjection *injection,
                 const char         *substance_id)
{
  return g_str_equal (inj_vial_get_substance_id (inj_visit_lookup_vial (visit, injection->vial)), substance_id);
}

/* Whether nothing was done there yet. */
static gboolean
is_hollow (InjVisit   *visit,
           const char *place_id)
{
  InjPlace *place = inj_visit_lookup_place (visit, place_id);

  return place == NULL || inj_place_get_state (place) == INJ_PLACE_HOLLOW;
}

/* Whether a free site repeats that place of that visit already. */
static gboolean
has_copy (InjVisit   *visit,
          gint64      from_visit,
          const char *from_place)
{
  guint n_places = g_list_model_get_n_items (G_LIST_MODEL (visit));

  for (guint i = 0; i < n_places; i++)
    {
      g_autoptr (InjPlace) place = g_list_model_get_item (G_LIST_MODEL (visit), i);
      InjPlannedDose *planned = inj_place_get_planned_dose (place);

      if (inj_place_get_site (place) == NULL && planned != NULL && planned->from_visit == from_visit &&
          g_strcmp0 (planned->from_place, from_place) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Whether a free site lies, or is planned, where @mirrored is to be. */
static gboolean
has_free_near (InjVisit             *visit,
               const InjPlannedDose *mirrored)
{
  guint n_places = g_list_model_get_n_items (G_LIST_MODEL (visit));

  for (guint i = 0; i < n_places; i++)
    {
      g_autoptr (InjPlace) place = g_list_model_get_item (G_LIST_MODEL (visit), i);
      const InjInjection *injection = inj_place_get_injection (place);
      const InjPosition *position;

      if (inj_place_get_site (place) != NULL || inj_place_get_muscle (place) != mirrored->muscle ||
          inj_place_get_side (place) != mirrored->side || inj_place_get_plate (place) != mirrored->position.plate)
        continue;

      position = injection != NULL ? &injection->position : &inj_place_get_planned_dose (place)->position;
      if (inj_position_distance (position, &mirrored->position) <= PARTNER_DISTANCE_MAXIMUM)
        return TRUE;
    }

  return FALSE;
}

/* Whose units they are, the vial says that they were drawn from. */
static InjPlannedDose
make_template (InjVisit           *source,
               const InjInjection *injection)
{
  InjVial *vial = inj_visit_lookup_vial (source, injection->vial);

  return (InjPlannedDose) {
    .place_id = injection->place_id,
    .muscle = injection->muscle,
    .side = injection->side,
    .muscle_name = injection->muscle_name,
    .position = injection->position,
    .units = injection->units,
    .substance_id = (char *) inj_vial_get_substance_id (vial),
    .route = injection->route,
    .indication = injection->indication,
    .from_place = injection->place_id,
  };
}

/* As @planned, in what is drawn from where it does not say. */
static InjPlannedDose *
with_substance (InjVisit       *visit,
                InjPlannedDose *planned)
{
  InjPlannedDose template = *planned;

  if (template.substance_id[0] == '\0')
    template.substance_id = (char *) get_substance_id (visit);

  return inj_planned_dose_new (&template);
}

InjAction *
inj_compose_plan (InjVisit          *visit,
                  const InjCompose  *compose,
                  InjPlannedDose    *planned,
                  GError           **error)
{
  g_autoptr (InjActionComposer) composer = NULL;
  g_autoptr (InjPlannedDose) complete = NULL;
  InjPlace *place;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);
  g_return_val_if_fail (planned != NULL, NULL);

  composer = inj_action_composer_new (visit, compose, error);
  if (composer == NULL)
    return NULL;

  place = inj_visit_lookup_place (visit, planned->place_id);
  if (place != NULL && inj_place_get_state (place) == INJ_PLACE_GIVEN)
    {
      /* Translators: %s is a site, such as "Temporalis, left, 3". */
      inj_domain_refuse (error, _("%s is given already."), inj_place_get_name (place));
      return NULL;
    }
  if (place != NULL && inj_place_get_state (place) == INJ_PLACE_SKIPPED)
    inj_action_composer_unskip (composer, place);

  complete = with_substance (visit, planned);
  inj_action_composer_add (composer, inj_change_new_plan (planned->place_id, complete));

  return inj_action_composer_finish (composer, INJ_ACTION_PLAN, 0, error);
}

InjAction *
inj_compose_unplan (InjVisit          *visit,
                    const InjCompose  *compose,
                    const char        *place_id,
                    GError           **error)
{
  g_autoptr (InjActionComposer) composer = NULL;
  g_autoptr (InjPlace) place = NULL;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);
  g_return_val_if_fail (place_id != NULL, NULL);

  composer = inj_action_composer_new (visit, compose, error);
  if (composer == NULL)
    return NULL;

  place = inj_compose_dose_find_place (visit, place_id, error);
  if (place == NULL)
    return NULL;

  if (inj_place_get_state (place) != INJ_PLACE_HOLLOW || inj_place_get_planned_dose (place) == NULL)
    {
      /* Translators: %s is a site, such as "Temporalis, left, 3". */
      inj_domain_refuse (error, _("%s is not a place that the visit itself plans and that is still to be given."),
                         inj_place_get_name (place));
      return NULL;
    }

  inj_action_composer_add (composer, inj_change_new_plan (place_id, NULL));

  return inj_action_composer_finish (composer, INJ_ACTION_UNPLAN, 0, error);
}

/* Whether the site means the same point here as it did there. */
static gboolean
is_known_here (InjVisit           *visit,
               InjVisit           *source,
               const InjInjection *injection)
{
  const InjSite *here = inj_visit_lookup_site (visit, injection->place_id);
  const InjPlannedSite *own_here, *own_there;

  if (here == NULL || here->muscle != injection->muscle || here->side != injection->side)
    return FALSE;
  if (!inj_site_is_own (here))
    return TRUE;

  own_here = inj_visit_lookup_planned_site (visit, here->id);
  own_there = inj_visit_lookup_planned_site (source, here->id);

  return own_here != NULL && own_there != NULL && inj_position_equal (&own_here->position, &own_there->position);
}

static void
repeat_injection (InjPlanner         *self,
                  InjVisit           *source,
                  const InjInjection *injection)
{
  InjPlannedDose template = make_template (source, injection);

  template.from_visit = inj_visit_get_id (source);
  if (is_known_here (self->visit, source, injection))
    {
      if (is_hollow (self->visit, injection->place_id))
        planner_add (self, &template);
      return;
    }

  if (!has_copy (self->visit, template.from_visit, template.from_place))
    planner_add_free (self, &template);
}

static gboolean
check_patient (InjVisit  *visit,
               InjVisit  *source,
               GError   **error)
{
  if (inj_visit_get_head (visit)->patient_id == inj_visit_get_head (source)->patient_id)
    return TRUE;

  inj_domain_refuse (error, _("That visit is another patient's: it is not repeated."));
  return FALSE;
}

static gboolean
check_source (InjVisit    *source,
              const char  *substance_id,
              GError     **error)
{
  GPtrArray *injections = inj_visit_get_injections (source);
  gboolean has_doses = FALSE, has_substance = FALSE;

  if (inj_visit_get_error_reason (source) != NULL)
    {
      inj_domain_refuse (error, _("That visit was entered in error: it is not repeated."));
      return FALSE;
    }

  for (guint i = 0; i < injections->len; i++)
    {
      const InjInjection *injection = g_ptr_array_index (injections, i);

      if (!inj_injection_is_live (injection))
        continue;

      has_doses = TRUE;
      has_substance = has_substance || is_of_substance (source, injection, substance_id);
    }

  if (has_substance)
    return TRUE;

  if (has_doses)
    inj_domain_refuse (error, _("That visit was of another substance: its units are not interchangeable."));
  else
    inj_domain_refuse (error, _("Nothing was given in that visit."));
  return FALSE;
}

static void
repeat_injections (InjPlanner *self,
                   InjVisit   *source,
                   const char *substance_id)
{
  GPtrArray *injections = inj_visit_get_injections (source);

  for (guint i = 0; i < injections->len; i++)
    {
      const InjInjection *injection = g_ptr_array_index (injections, i);

      if (inj_injection_is_live (injection) && is_of_substance (source, injection, substance_id))
        repeat_injection (self, source, injection);
    }
}

InjAction *
inj_compose_repeat (InjVisit          *visit,
                    const InjCompose  *compose,
                    InjVisit          *source,
                    GError           **error)
{
  g_autoptr (InjActionComposer) composer = NULL;
  g_autofree char *source_id = NULL;
  InjPlanner planner;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);
  g_return_val_if_fail (INJ_IS_VISIT (source), NULL);
  g_return_val_if_fail (source != visit, NULL);

  if (!planner_init (&planner, visit, compose, error))
    return NULL;

  composer = planner.composer;
  if (!check_patient (visit, source, error) || !check_source (source, get_substance_id (visit), error))
    return NULL;

  source_id = g_strdup_printf ("%" G_GINT64_FORMAT, inj_visit_get_id (source));
  if (g_strcmp0 (inj_visit_get_detail (visit, INJ_DETAIL_REPEATS_VISIT), source_id) != 0)
    inj_action_composer_add (composer, inj_change_new_detail (INJ_DETAIL_REPEATS_VISIT, source_id));

  repeat_injections (&planner, source, get_substance_id (visit));
  if (planner.n_planned == 0)
    {
      inj_domain_refuse (error, _("All that was given in that visit is planned, given or skipped here already."));
      return NULL;
    }

  return inj_action_composer_finish (composer, INJ_ACTION_REPEAT, 0, error);
}

/* The site of the table that is the same on the other side, or %NULL. */
static const InjSite *
find_table_partner (const InjSite *site,
                    InjSide        other)
{
  gsize n_sites;
  const InjSite *sites = inj_site_get_table (&n_sites);

  for (gsize i = 0; i < n_sites; i++)
    if (sites[i].muscle == site->muscle && sites[i].side == other && sites[i].number == site->number)
      return &sites[i];

  return NULL;
}

/* Each of two doses has a partner of its own. */
static const InjSite *
find_own_partner (InjPlanner        *self,
                  const InjSite     *site,
                  InjSide            other,
                  const InjPosition *mirrored)
{
  InjVisit *visit = self->visit;
  guint n_places = g_list_model_get_n_items (G_LIST_MODEL (visit));
  const InjSite *nearest = NULL;
  int least = PARTNER_DISTANCE_MAXIMUM + 1;

  for (guint i = 0; i < n_places; i++)
    {
      g_autoptr (InjPlace) place = g_list_model_get_item (G_LIST_MODEL (visit), i);
      const InjPlannedSite *planned = inj_visit_lookup_planned_site (visit, inj_place_get_id (place));

      if (planned == NULL || !planned->has_position || planned->site->muscle != site->muscle ||
          planned->site->side != other || planned->position.plate != mirrored->plate ||
          g_ptr_array_find (self->taken, planned->site, NULL))
        continue;

      if (inj_position_distance (&planned->position, mirrored) < least)
        {
          least = inj_position_distance (&planned->position, mirrored);
          nearest = planned->site;
        }
    }
  if (nearest != NULL)
    g_ptr_array_add (self->taken, (gpointer) nearest);

  return nearest;
}

/* What stands where it should is planned where the other one stands; what went
 * beside it, as far beside the other one. */
static InjPosition
mirror_position (InjPlanner         *self,
                 const InjInjection *injection,
                 const InjSite      *partner)
{
  const InjPosition *anchor = inj_visit_lookup_anchor (self->visit, self->compose->anchors, injection->place_id);
  const InjPosition *other = inj_visit_lookup_anchor (self->visit, self->compose->anchors, partner->id);

  if (anchor != NULL && other != NULL && inj_position_equal (anchor, &injection->position))
    return *other;

  return inj_position_mirrored (&injection->position);
}

/* Whether the protocol or an add-on wants just that there anyhow. */
static gboolean
is_wanted_anyhow (InjPlanner           *self,
                  const InjPlannedDose *template)
{
  const InjPlannedSite *planned = inj_visit_lookup_planned_site (self->visit, template->place_id);
  const InjPosition *anchor = inj_visit_lookup_anchor (self->visit, self->compose->anchors, template->place_id);

  return inj_visit_get_planned_dose (self->visit, template->place_id) == NULL &&
         planned != NULL && planned->required && planned->units == template->units &&
         planned->route == template->route && anchor != NULL && inj_position_equal (anchor, &template->position);
}

static void
mirror_injection (InjPlanner         *self,
                  const InjInjection *injection,
                  InjSide             other)
{
  const InjSite *site = inj_visit_lookup_site (self->visit, injection->place_id);
  const InjSite *partner = NULL;
  InjPlannedDose template = make_template (self->visit, injection);

  template.side = other;
  template.position = inj_position_mirrored (&injection->position);
  if (site != NULL)
    partner = inj_site_is_own (site) ? find_own_partner (self, site, other, &template.position)
                                     : find_table_partner (site, other);
  if (partner == NULL)
    {
      if (!has_free_near (self->visit, &template))
        planner_add_free (self, &template);
      return;
    }

  template.place_id = (char *) partner->id;
  template.muscle_name = NULL;
  template.position = mirror_position (self, injection, partner);
  if (is_hollow (self->visit, partner->id) && !is_wanted_anyhow (self, &template))
    planner_add (self, &template);
}

InjAction *
inj_compose_mirror (InjVisit          *visit,
                    const InjCompose  *compose,
                    InjSide            done,
                    GError           **error)
{
  g_autoptr (InjActionComposer) composer = NULL;
  g_autoptr (GPtrArray) taken = g_ptr_array_new ();
  GPtrArray *injections;
  InjPlanner planner;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);
  g_return_val_if_fail (done == INJ_SIDE_RIGHT || done == INJ_SIDE_LEFT, NULL);

  if (!planner_init (&planner, visit, compose, error))
    return NULL;

  composer = planner.composer;
  planner.taken = taken;
  injections = inj_visit_get_injections (visit);
  for (guint i = 0; i < injections->len; i++)
    {
      const InjInjection *injection = g_ptr_array_index (injections, i);

      if (inj_injection_is_live (injection) && injection->side == done &&
          is_of_substance (visit, injection, get_substance_id (visit)))
        mirror_injection (&planner, injection, done == INJ_SIDE_RIGHT ? INJ_SIDE_LEFT : INJ_SIDE_RIGHT);
    }

  if (planner.n_planned == 0)
    {
      /* Translators: the patient's side, "right" or "left". */
      inj_domain_refuse (error, _("All that was given on the patient's %s is planned, given or skipped on the other "
                                  "side already."), inj_side_get_name (done));
      return NULL;
    }

  return inj_action_composer_finish (composer, INJ_ACTION_MIRROR, 0, error);
}

InjAction *
inj_compose_fill_in (InjVisit          *visit,
                     const InjCompose  *compose,
                     GPtrArray         *entries,
                     GError           **error)
{
  g_autoptr (InjActionComposer) composer = NULL;
  guint n_changed = 0;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);
  g_return_val_if_fail (entries != NULL, NULL);

  composer = inj_action_composer_new (visit, compose, error);
  if (composer == NULL)
    return NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      const InjDetailEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *value = NULL;

      if (!inj_detail_check (entry->detail, entry->value != NULL ? entry->value : "", &value, error))
        return NULL;
      if (g_strcmp0 (inj_visit_get_detail (visit, entry->detail), value) == 0)
        continue;

      inj_action_composer_add (composer, inj_change_new_detail (entry->detail, value));
      n_changed++;
    }

  if (n_changed == 0)
    {
      inj_domain_refuse (error, _("All of that is entered already."));
      return NULL;
    }

  return inj_action_composer_finish (composer, INJ_ACTION_FILL_IN, 0, error);
}

InjAction *
inj_compose_explain (InjVisit          *visit,
                     const InjCompose  *compose,
                     const char        *place_id,
                     const char        *reason,
                     GError           **error)
{
  g_autoptr (InjActionComposer) composer = NULL;

  g_return_val_if_fail (INJ_IS_VISIT (visit), NULL);
  g_return_val_if_fail (place_id != NULL, NULL);

  composer = inj_action_composer_new (visit, compose, error);
  if (composer == NULL)
    return NULL;

  if (reason != NULL && !inj_domain_check_words (reason, _("Say why the site departs from the plan."), error))
    return NULL;

  if (g_strcmp0 (reason, inj_visit_get_deviation_reason (visit, place_id)) == 0)
    {
      inj_domain_refuse (error, _("That reason is entered already."));
      return NULL;
    }

  inj_action_composer_add (composer, inj_change_new_deviation_reason (place_id, reason));

  return inj_action_composer_finish (composer, INJ_ACTION_EXPLAIN, 0, error);
}
