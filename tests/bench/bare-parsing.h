// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store-fixture.h"

G_BEGIN_DECLS

gint64 bare_parsing_time (StoreFixture *fixture, guint n_talks);

G_END_DECLS
