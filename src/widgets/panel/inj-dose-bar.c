/* inj-dose-bar.c
 *
 * A bar of doses with marks at plan and maximum.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "inj-dose-bar.h"

#include "inj-dose-bar-text.h"

#define BAR_HEIGHT 12
#define MARK_WIDTH 2
#define MARK_OVERHANG 3
#define LABEL_GAP 2
#define LABEL_SPACING 8
#define BAR_WIDTH 80

/* The parts in the order in which they are drawn: first what is clipped to the
 * bar's rounded ends, then the marks, then the labels. */
typedef enum
{
  PART_EARLIER,
  PART_GIVEN,
  PART_TO_GO,
  PART_WOULD_EXCEED,
  PART_EXCEEDS,
  PART_PLAN_MARK,
  PART_MAXIMUM_MARK,
  PART_PRACTICE_MARK,
  PART_PLAN_LABEL,
  PART_MAXIMUM_LABEL,
  PART_PRACTICE_LABEL,
  PART_EXCESS_LABEL,
  N_PARTS
} Part;

#define N_CLIPPED PART_PLAN_MARK
#define N_LABELS (PART_EXCESS_LABEL - PART_PLAN_LABEL)

static const char *const part_classes[N_PARTS] = {
  [PART_EARLIER] = "earlier",
  [PART_GIVEN] = "given",
  [PART_TO_GO] = "to-go",
  [PART_WOULD_EXCEED] = "would-exceed",
  [PART_EXCEEDS] = "exceeds",
  [PART_PLAN_MARK] = "mark",
  [PART_MAXIMUM_MARK] = "mark",
  [PART_PRACTICE_MARK] = "practice-mark",
  [PART_PLAN_LABEL] = "caption",
  [PART_MAXIMUM_LABEL] = "caption",
  [PART_PRACTICE_LABEL] = "caption",
  [PART_EXCESS_LABEL] = "excess",
};

/**
 * InjDoseBar:
 *
 * Shows doses along one scale, which grows when they pass the maximum. It
 * places its parts itself, by whole numbers; their colours are the
 * stylesheet's. What the bar means is told in words as its accessible value.
 */
struct _InjDoseBar
{
  GtkWidget          parent_instance;

  /* Owned children */
  GtkWidget         *parts[N_PARTS];

  /* State */
  InjDoseBarFigures  figures;
  gboolean           show_labels;
};

G_DEFINE_FINAL_TYPE (InjDoseBar, inj_dose_bar, GTK_TYPE_WIDGET)

/* Where the labels stand, for one width. */
typedef struct
{
  int x[N_PARTS];
  int y[N_PARTS];
  int width[N_PARTS];
  int height[N_PARTS];
  int total_height;
} LabelLayout;

static InjUnits
get_sum (InjDoseBar *self)
{
  return self->figures.earlier + self->figures.given + self->figures.to_go;
}

static InjUnits
get_scale (InjDoseBar *self)
{
  return MAX (MAX (MAX (self->figures.maximum, self->figures.practice), self->figures.plan), get_sum (self));
}

/* The part of @width at which @dose ends. */
static int
to_pixels (InjDoseBar *self,
           InjUnits    dose,
           int         width)
{
  InjUnits scale = get_scale (self);

  return scale > 0 ? (int) ((dose * width + scale / 2) / scale) : 0;
}

static InjUnits
get_excess (InjDoseBar *self,
            InjUnits    dose)
{
  return inj_dose_bar_text_get_excess (dose, self->figures.maximum);
}

/* The doses between which a part of the bar lies. */
static void
get_span (InjDoseBar *self,
          Part        part,
          InjUnits   *from,
          InjUnits   *to)
{
  InjUnits given = self->figures.earlier + self->figures.given;

  switch (part)
    {
    case PART_EARLIER:
      *from = 0;
      *to = self->figures.earlier;
      break;
    case PART_GIVEN:
      *from = self->figures.earlier;
      *to = given;
      break;
    case PART_TO_GO:
      *from = given;
      *to = get_sum (self);
      break;
    case PART_WOULD_EXCEED:
      *from = MAX (given, self->figures.maximum);
      *to = *from + MIN (get_excess (self, get_sum (self)), self->figures.to_go);
      break;
    case PART_EXCEEDS:
      *from = self->figures.maximum;
      *to = self->figures.maximum + get_excess (self, given);
      break;
    case PART_PLAN_MARK:
    case PART_MAXIMUM_MARK:
    case PART_PRACTICE_MARK:
    case PART_PLAN_LABEL:
    case PART_MAXIMUM_LABEL:
    case PART_PRACTICE_LABEL:
    case PART_EXCESS_LABEL:
    case N_PARTS:
    default:
      g_assert_not_reached ();
    }
}

static void
measure_label (InjDoseBar  *self,
               Part         part,
               int          width,
               LabelLayout *layout)
{
  GtkWidget *label = self->parts[part];

  if (!gtk_widget_get_visible (label))
    return;

  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1,
                      NULL, &layout->width[part], NULL, NULL);
  layout->width[part] = MIN (layout->width[part], width);
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, layout->width[part],
                      NULL, &layout->height[part], NULL, NULL);
}

/* Centred under its mark as far as the bar's ends allow. */
static int
place_label (InjDoseBar *self,
             InjUnits    mark,
             int         label_width,
             int         width)
{
  return CLAMP (to_pixels (self, mark, width) - label_width / 2, 0, width - label_width);
}

static InjUnits
get_mark (InjDoseBar *self,
          Part        label)
{
  return label == PART_PLAN_LABEL      ? self->figures.plan
         : label == PART_MAXIMUM_LABEL ? self->figures.maximum
                                       : self->figures.practice;
}

/* The labels by where their marks stand. */
static void
sort_labels (InjDoseBar *self,
             Part        sorted[N_LABELS])
{
  for (int i = 0; i < N_LABELS; i++)
    {
      int j = i;

      for (; j > 0 && get_mark (self, sorted[j - 1]) > get_mark (self, PART_PLAN_LABEL + (Part) i); j--)
        sorted[j] = sorted[j - 1];
      sorted[j] = PART_PLAN_LABEL + (Part) i;
    }
}

/* Labels stand in one row; each gives way to the next one as far as it can, and
 * where it cannot, the next one has a row below. None is cut. */
static void
compute_layout (InjDoseBar  *self,
                int          width,
                LabelLayout *layout)
{
  Part sorted[N_LABELS];
  int row = BAR_HEIGHT + 2 * MARK_OVERHANG + LABEL_GAP;
  int end = 0;
  int last = -1;

  *layout = (LabelLayout) { 0 };
  for (Part part = PART_PLAN_LABEL; part < N_PARTS; part++)
    measure_label (self, part, width, layout);

  sort_labels (self, sorted);
  for (int i = 0; i < N_LABELS; i++)
    {
      Part part = sorted[i];
      int room;

      if (layout->width[part] == 0)
        continue;

      layout->x[part] = place_label (self, get_mark (self, part), layout->width[part], width);
      room = last >= 0 ? layout->x[part] - LABEL_SPACING - layout->width[last] : 0;
      if (last >= 0 && room < end)
        {
          row += layout->height[last];
          end = 0;
        }
      else if (last >= 0)
        {
          layout->x[last] = MIN (layout->x[last], room);
          end = layout->x[last] + layout->width[last] + LABEL_SPACING;
        }
      layout->y[part] = row;
      last = (int) part;
    }

  layout->y[PART_EXCESS_LABEL] = last >= 0 ? row + layout->height[last] : row;
  layout->total_height = layout->y[PART_EXCESS_LABEL] + layout->height[PART_EXCESS_LABEL];
}

static void
allocate_part (InjDoseBar *self,
               Part        part,
               int         x,
               int         y,
               int         part_width,
               int         part_height)
{
  GtkAllocation allocation = { x, y, part_width, part_height };

  if (!gtk_widget_get_visible (self->parts[part]))
    return;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    allocation.x = gtk_widget_get_width (GTK_WIDGET (self)) - x - part_width;

  gtk_widget_size_allocate (self->parts[part], &allocation, -1);
}

static void
allocate_mark (InjDoseBar *self,
               Part        part,
               InjUnits    mark,
               int         width)
{
  int x = CLAMP (to_pixels (self, mark, width) - MARK_WIDTH / 2, 0, MAX (width - MARK_WIDTH, 0));

  allocate_part (self, part, x, 0, MARK_WIDTH, BAR_HEIGHT + 2 * MARK_OVERHANG);
}

static void
set_label (InjDoseBar *self,
           Part        part,
           const char *text)
{
  gtk_label_set_label (GTK_LABEL (self->parts[part]), text != NULL ? text : "");
  gtk_widget_set_visible (self->parts[part], text != NULL);
}

static void
update_labels (InjDoseBar *self)
{
  g_autofree char *plan = inj_dose_bar_text_make_plan (&self->figures);
  g_autofree char *maximum = inj_dose_bar_text_make_maximum (&self->figures);
  g_autofree char *practice = inj_dose_bar_text_make_practice (&self->figures);
  g_autofree char *excess = inj_dose_bar_text_make_excess (&self->figures);

  set_label (self, PART_PLAN_LABEL, self->show_labels ? plan : NULL);
  set_label (self, PART_MAXIMUM_LABEL, self->show_labels ? maximum : NULL);
  /* It is named wherever it stands: the other mark is the label's. */
  set_label (self, PART_PRACTICE_LABEL, practice);
  set_label (self, PART_EXCESS_LABEL, excess);
}

static void
update (InjDoseBar *self)
{
  g_autofree char *value_text = inj_dose_bar_text_make_value (&self->figures);

  for (Part part = 0; part < N_CLIPPED; part++)
    {
      InjUnits from;
      InjUnits to;

      get_span (self, part, &from, &to);
      gtk_widget_set_visible (self->parts[part], to > from);
    }

  gtk_widget_set_visible (self->parts[PART_PLAN_MARK], self->figures.plan > 0);
  gtk_widget_set_visible (self->parts[PART_MAXIMUM_MARK], self->figures.maximum > 0);
  gtk_widget_set_visible (self->parts[PART_PRACTICE_MARK], self->figures.practice > 0);
  update_labels (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, get_scale (self) / 100.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                  (self->figures.earlier + self->figures.given) / 100.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, value_text,
                                  -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static GtkSizeRequestMode
inj_dose_bar_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
inj_dose_bar_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  InjDoseBar *self = INJ_DOSE_BAR (widget);
  LabelLayout layout;

  *minimum = BAR_WIDTH;
  *natural = BAR_WIDTH;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      for (Part part = PART_PLAN_LABEL; part < N_PARTS; part++)
        {
          int label_minimum;
          int label_natural;

          gtk_widget_measure (self->parts[part], GTK_ORIENTATION_HORIZONTAL, -1,
                              &label_minimum, &label_natural, NULL, NULL);
          *minimum = MAX (*minimum, label_minimum);
          *natural = MAX (*natural, label_natural);
        }
    }
  else
    {
      compute_layout (self, for_size >= 0 ? for_size : BAR_WIDTH, &layout);
      *minimum = layout.total_height;
      *natural = layout.total_height;
    }
}

static void
inj_dose_bar_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  InjDoseBar *self = INJ_DOSE_BAR (widget);
  LabelLayout layout;

  compute_layout (self, width, &layout);

  for (Part part = 0; part < N_CLIPPED; part++)
    {
      InjUnits from;
      InjUnits to;
      int x;

      get_span (self, part, &from, &to);
      x = to_pixels (self, from, width);
      allocate_part (self, part, x, MARK_OVERHANG,
                     MAX (to_pixels (self, to, width) - x, 1), BAR_HEIGHT);
    }

  allocate_mark (self, PART_PLAN_MARK, self->figures.plan, width);
  allocate_mark (self, PART_MAXIMUM_MARK, self->figures.maximum, width);
  allocate_mark (self, PART_PRACTICE_MARK, self->figures.practice, width);

  for (Part part = PART_PLAN_LABEL; part < N_PARTS; part++)
    allocate_part (self, part, layout.x[part], layout.y[part],
                   layout.width[part], layout.height[part]);
}

static void
inj_dose_bar_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  InjDoseBar *self = INJ_DOSE_BAR (widget);
  graphene_rect_t bar;
  GskRoundedRect clip;
  GdkRGBA trough;

  graphene_rect_init (&bar, 0, MARK_OVERHANG, gtk_widget_get_width (widget), BAR_HEIGHT);
  gsk_rounded_rect_init_from_rect (&clip, &bar, BAR_HEIGHT / 2);

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &trough);
  trough.alpha *= 0.15f;

  gtk_snapshot_push_rounded_clip (snapshot, &clip);
  gtk_snapshot_append_color (snapshot, &trough, &bar);
  for (Part part = 0; part < N_CLIPPED; part++)
    gtk_widget_snapshot_child (widget, self->parts[part], snapshot);
  gtk_snapshot_pop (snapshot);

  for (Part part = N_CLIPPED; part < N_PARTS; part++)
    gtk_widget_snapshot_child (widget, self->parts[part], snapshot);
}

static void
inj_dose_bar_dispose (GObject *object)
{
  InjDoseBar *self = INJ_DOSE_BAR (object);

  for (Part part = 0; part < N_PARTS; part++)
    g_clear_pointer (&self->parts[part], gtk_widget_unparent);

  G_OBJECT_CLASS (inj_dose_bar_parent_class)->dispose (object);
}

static void
inj_dose_bar_class_init (InjDoseBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inj_dose_bar_dispose;
  widget_class->get_request_mode = inj_dose_bar_get_request_mode;
  widget_class->measure = inj_dose_bar_measure;
  widget_class->size_allocate = inj_dose_bar_size_allocate;
  widget_class->snapshot = inj_dose_bar_snapshot;

  gtk_widget_class_set_css_name (widget_class, "dose-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_METER);
}

static void
inj_dose_bar_init (InjDoseBar *self)
{
  self->show_labels = TRUE;

  for (Part part = 0; part < N_PARTS; part++)
    {
      if (part >= PART_PLAN_LABEL)
        self->parts[part] = gtk_label_new (NULL);
      else
        self->parts[part] = g_object_new (GTK_TYPE_BOX,
                                          "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                          NULL);
      gtk_widget_add_css_class (self->parts[part], part_classes[part]);
      gtk_widget_set_parent (self->parts[part], GTK_WIDGET (self));
    }

  gtk_label_set_wrap (GTK_LABEL (self->parts[PART_EXCESS_LABEL]), TRUE);
  update (self);
}

GtkWidget *
inj_dose_bar_new (void)
{
  return g_object_new (INJ_TYPE_DOSE_BAR, NULL);
}

void
inj_dose_bar_set_doses (InjDoseBar *self,
                        InjUnits    earlier,
                        InjUnits    given,
                        InjUnits    to_go)
{
  g_return_if_fail (INJ_IS_DOSE_BAR (self));
  g_return_if_fail (earlier >= 0 && given >= 0 && to_go >= 0);

  self->figures.earlier = earlier;
  self->figures.given = given;
  self->figures.to_go = to_go;
  update (self);
}

void
inj_dose_bar_set_marks (InjDoseBar *self,
                        InjUnits    plan,
                        InjUnits    maximum)
{
  g_return_if_fail (INJ_IS_DOSE_BAR (self));
  g_return_if_fail (plan >= 0 && maximum >= 0);

  self->figures.plan = plan;
  self->figures.maximum = maximum;
  update (self);
}

void
inj_dose_bar_set_practice (InjDoseBar *self,
                           InjUnits    maximum)
{
  g_return_if_fail (INJ_IS_DOSE_BAR (self));
  g_return_if_fail (maximum >= 0);

  self->figures.practice = maximum;
  update (self);
}

void
inj_dose_bar_set_show_labels (InjDoseBar *self,
                              gboolean    show_labels)
{
  g_return_if_fail (INJ_IS_DOSE_BAR (self));

  if (self->show_labels == show_labels)
    return;

  self->show_labels = show_labels;
  update (self);
}
