// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mend-choices.h"
#include "mend-topic.h"

G_BEGIN_DECLS

void mend_plan_builder_add_parts (MendPlan *plan,
                                  MendChoices *choices,
                                  MendTopic *topic,
                                  const char *const *labels,
                                  GListModel *parts);

G_END_DECLS
